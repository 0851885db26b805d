import { getMessages } from 'next-intl/server'
import { MistakesFormat, MistakesQuery } from '@/lib/model/api/mistakes'
import { handled } from '@/lib/server/http/handled'
import { privateJson, privateStream } from '@/lib/server/http/outcomes'
import { readQuery } from '@/lib/server/http/read-body'
import { currentLearner } from '@/lib/server/learner/learner'
import { exportNotebook } from '@/lib/server/mistakes/export-notebook'
import { mistakesView } from '@/lib/server/mistakes/mistakes'

const FILES = {
  markdown: { name: 'haeseol-mistakes.md', type: 'text/markdown; charset=utf-8' },
  csv: { name: 'haeseol-mistakes.csv', type: 'text/csv; charset=utf-8' },
} as const

/** A page of a shelf, or the whole notebook for export. */
export const GET = handled('/api/me/mistakes', async (request: Request) => {
  const query = readQuery(request, MistakesQuery.extend(MistakesFormat.shape))
  if (!query.ok) return query.refusal
  const { format, lang, ...asked } = query.data
  const learner = await currentLearner()
  if (format === 'json') return privateJson(await mistakesView(learner, asked, lang))
  const messages = await getMessages({ locale: lang })
  const response = await privateStream(await exportNotebook(learner, format, lang, messages.notebookFile))
  response.headers.set('content-type', FILES[format].type)
  response.headers.set('content-disposition', `attachment; filename="${FILES[format].name}"`)
  return response
})
