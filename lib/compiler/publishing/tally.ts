import type { Message } from '../../model/message'
import type { MessageCounts } from '../compiling/note-stages'
import { type CountedPage, countMessage } from '../compiling/vault-messages'
import type { Tally } from './run-record'

/**
 * Counts what a run has published and said.
 * @param others  messages that are not about published notes
 */
export function tallyOf(
  pages: readonly CountedPage[],
  isHeld: (path: string) => boolean,
  others: readonly Message[],
): Tally {
  const tally: Tally = { notes: 0, items: 0, counts: { error: 0, warning: 0, advice: 0, rules: {} }, withheld: {} }
  for (const message of others) countMessage(tally.counts, message)
  for (const { note, counts, built } of pages) {
    if (!isHeld(note.path)) addCounts(tally.counts, counts)
    const { withheld } = note.facts
    if (withheld !== undefined) tally.withheld[withheld] = (tally.withheld[withheld] ?? 0) + 1
    if (built.page === null) continue
    tally.notes++
    tally.items += built.page.items
  }
  return tally
}

function addCounts(sum: MessageCounts, { rules, ...severities }: MessageCounts): void {
  for (const severity of SEVERITIES) sum[severity] += severities[severity]
  for (const [ruleId, count] of Object.entries(rules)) sum.rules[ruleId] = (sum.rules[ruleId] ?? 0) + count
}

const SEVERITIES = ['error', 'warning', 'advice'] as const
