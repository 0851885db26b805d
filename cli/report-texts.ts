import { groupBy } from '../lib/compiler/base/group-by'
import type { ItemReport, ReportKind } from '../lib/model/report'
import { countOf } from './count-of'

/** The reports about one question. */
export interface ReportGroup {
  item: ItemReport['item']
  note: ItemReport['note']
  /** Such as `storage/efs.md:12`; null if the question is not published any more. */
  place: string | null
  reports: ItemReport[]
}

const SAID: Record<ReportKind, string> = {
  key: 'the key seems wrong',
  unclear: 'it is unclear',
  typo: 'it has a typo',
  other: 'something else',
}

/** Groups reports by question: those about the key first, then those with most reports. */
export function groupReports(
  reports: readonly ItemReport[],
  placeOf: (item: ItemReport['item']) => string | null,
): ReportGroup[] {
  const groups = [...groupBy(reports, ({ item }) => item)].map(([item, own]) => {
    return { item, note: own.at(-1)!.note, place: placeOf(item), reports: [...own] }
  })
  return groups.sort((a, b) => keysIn(b) - keysIn(a) || b.reports.length - a.reports.length)
}

const keysIn = ({ reports }: ReportGroup) => reports.filter(({ kind }) => kind === 'key').length

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

/** Markdown for an issue tracker. What learners have written is quoted. */
export function issueText(group: ReportGroup): string {
  const lines = group.reports.map(({ kind, text, ...report }) => {
    const said = text === '' ? '' : `\n${text.replace(/^/gmu, '> ')}\n`
    return `- ${dayOf(report)}: ${SAID[kind]}\n${said}`
  })
  return `# Reports about \`${nameOf(group)}\`\n\nQuestion \`${group.item}\`, ${countOf(group.reports.length, 'report')}:\n\n${lines.join('')}`
}

const nameOf = ({ place, note }: ReportGroup) => place ?? `${note} (not published any more)`
const dayOf = ({ at }: Pick<ItemReport, 'at'>) => at.slice(0, 10)
const quoted = ({ text }: ItemReport) => (text === '' ? '' : `: ${JSON.stringify(text)}`)
const answerOf = ({ answer }: ItemReport) => (answer ? `\n    ${answer.verdict}: ${answer.reason}` : '')
