import { sittingTitler } from '@/components/sitting-title'
import { HistoryTableQuery } from '@/lib/model/api/history'
import type { PastSitting } from '@/lib/model/view'
import { CSV_MARK, csvRows } from '@/lib/server/http/csv'
import { handled } from '@/lib/server/http/handled'
import { privateStream } from '@/lib/server/http/outcomes'
import { readQuery } from '@/lib/server/http/read-body'
import { currentLearner } from '@/lib/server/learner/learner'
import { historyRows } from '@/lib/server/sittings/history'

const HEAD = ['started', 'finished', 'kind', 'title', 'state', 'questions', 'answered', 'right', 'seconds', 'sitting']

/**
 * The sittings of the history as a table, produced while it is sent. `right` is empty for sittings withheld because of
 * an open exam.
 */
export const GET = handled('/api/me/history.csv', async (request: Request) => {
  const query = readQuery(request, HistoryTableQuery)
  if (!query.ok) return query.refusal
  const { kind, topic, lang } = query.data
  const learner = await currentLearner()
  const pages = learner === null ? [] : historyRows(learner, { shelf: kind, topic }, lang)
  const response = await privateStream(tableOf(pages, await sittingTitler(lang)))
  response.headers.set('content-type', 'text/csv; charset=utf-8')
  response.headers.set('content-disposition', 'attachment; filename="haeseol-history.csv"')
  return response
})

async function* tableOf(
  pages: AsyncIterable<PastSitting[]> | Iterable<PastSitting[]>,
  titleOf: (sitting: PastSitting) => string,
): AsyncGenerator<string> {
  let head = CSV_MARK + csvRows([HEAD])
  for await (const page of pages) {
    yield head + csvRows(page.map((sitting) => rowOf(sitting, titleOf(sitting))))
    head = '' // it comes with the first rows: if these cannot be read, the reply still says so
  }
  if (head !== '') yield head
}

function rowOf(sitting: PastSitting, title: string) {
  const { id, startedAt, finishedAt, kind, state, items, answered, right, elapsedMs } = sitting
  const seconds = elapsedMs === null ? null : Math.round(elapsedMs / 1000)
  // An id may begin with a hyphen, which a spreadsheet would take for a formula.
  return [startedAt, finishedAt, kind, title, state, items, answered, right, seconds, `/api/sittings/${id}`]
}
