import { installationOf } from '../../../lib/installation/installation'
import { issueText } from '../../../lib/model/authors/issue-text'
import type { ItemReport } from '../../../lib/model/authors/report'
import { groupReports } from '../../../lib/model/authors/report-groups'
import { print } from '../../shared/print'
import { publishedQuestions } from './published-questions'
import { reportsText } from './report-texts'
import { withStore } from './with-store'

interface Options {
  answered: boolean
  format: 'text' | 'json' | 'issue'
}

/** `haeseol reports`: what learners have reported about questions, with the place of each question. */
export async function reports({ answered, format }: Options): Promise<void> {
  const { bundles } = installationOf(process.env)
  const found = await withStore(({ reports }) => reports.ofAll(answered ? 'answered' : 'waiting'))
  const groups = groupReports(found, placesIn(bundles))
  if (format === 'json') return print(`${JSON.stringify(groups, null, 2)}\n`)
  const source = process.env.HAESEOL_SOURCE || null
  const issues = () => groups.map((group) => issueText(group, source)).join('\n---\n\n')
  await print(format === 'issue' ? issues() : reportsText(groups, answered))
}

/** Where each published question is in its vault. */
function placesIn(bundles: string): (item: ItemReport['item']) => string | null {
  const places = new Map(publishedQuestions(bundles).map(({ id, path, line }) => [id, `${path}:${line}`]))
  return (item) => places.get(item) ?? null
}
