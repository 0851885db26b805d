import { inertMarkdown } from '../text/inert-markdown'
import type { ReportKind } from './report'
import { lineAddress, type ReportGroup } from './report-groups'

/** What learners say is wrong, for authors. Issues are in English. */
export const SAID: Record<ReportKind, string> = {
  key: 'the key seems wrong',
  unclear: 'it is unclear',
  typo: 'it has a typo',
  other: 'something else',
}

/**
 * Markdown for an issue tracker. What learners have written is quoted, and does nothing there.
 * @param source  the address below which the files of the vault are shown; null if it is not known
 */
export function issueText(group: ReportGroup, source: string | null): string {
  const lines = group.reports.map(({ kind, text, at }) => {
    const said = text === '' ? '' : `\n${inertMarkdown(text).replace(/^/gmu, '> ')}\n`
    return `- ${at.slice(0, 10)}: ${SAID[kind]}\n${said}`
  })
  const n = group.reports.length
  const link = source === null || group.place === null ? '' : `${lineAddress(source, group.place)}\n\n`
  return `# Reports about \`${nameOf(group)}\`\n\n${link}Question \`${group.item}\`, ${n} ${n === 1 ? 'report' : 'reports'}:\n\n${lines.join('')}`
}

export const nameOf = ({ place, note }: ReportGroup): string => place ?? `${note} (not published any more)`
