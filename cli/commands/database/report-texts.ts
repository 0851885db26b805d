import { nameOf, SAID } from '../../../lib/model/authors/issue-text'
import type { ItemReport } from '../../../lib/model/authors/report'
import type { ReportGroup } from '../../../lib/model/authors/report-groups'
import { countOf } from '../../shared/count-of'

export function reportsText(groups: readonly ReportGroup[], isAnswered: boolean): string {
  if (groups.length === 0) return isAnswered ? 'No report was answered yet\n' : 'No report waits for an answer\n'
  const hint = 'Answer with: haeseol answer-report <question> --verdict fixed|kept --reason "…"\n'
  return `${groups.map(groupText).join('\n')}${isAnswered ? '' : `\n${hint}`}`
}

function groupText(group: ReportGroup): string {
  const lines = group.reports.map(
    (report) => `  ${dayOf(report)} ${SAID[report.kind]}${quoted(report)}${answerOf(report)}`,
  )
  return `${nameOf(group)}  ${group.item}  ${countOf(group.reports.length, 'report')}\n${lines.join('\n')}\n`
}

const dayOf = ({ at }: Pick<ItemReport, 'at'>) => at.slice(0, 10)
const quoted = ({ text }: ItemReport) => (text === '' ? '' : `: ${JSON.stringify(text)}`)
const answerOf = ({ answer }: ItemReport) => (answer ? `\n    ${answer.verdict}: ${answer.reason}` : '')
