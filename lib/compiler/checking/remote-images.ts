import type { Message } from '../../model/message'
import { CONFIG_FILE } from './config/config-file'
import type { VaultConfig } from './config/vault-config'
import { chooseMessages } from './messages/choose-messages'
import { toMessage } from './messages/to-message'

/** More sites than these are not named. */
const MAX_NAMED = 5

const START = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

/** Tells once of all images of other sites. They are the vault's habit, and one setting decides about them. */
export function remoteImages(
  { settings, showsRemoteImages }: VaultConfig,
  notes: Iterable<{ remoteImages: Readonly<Record<string, number>> }>,
): Message[] {
  if (showsRemoteImages) return []
  const counts = new Map<string, number>()
  for (const note of notes)
    for (const [host, count] of Object.entries(note.remoteImages)) counts.set(host, (counts.get(host) ?? 0) + count)
  if (counts.size === 0) return []
  const sites = [...counts].sort(([a, many], [b, more]) => more - many || Number(a > b) - Number(a < b))
  const named = sites.slice(0, MAX_NAMED).map(([host, count]) => `\`${host}\` ${count}`)
  if (sites.length > MAX_NAMED) named.push(`${sites.length - MAX_NAMED} more sites`)
  const total = sites.reduce((sum, [, count]) => sum + count, 0)
  const advice = toMessage(CONFIG_FILE, {
    ruleId: 'image-remote',
    span: START,
    reason: `Unexpected images of other sites (${total}: ${named.join(', ')}), expected files of the vault`,
    mend: `Readers see a link for each. Save them in the vault, or let pages load them: \`"remoteImages": "on"\` in ${CONFIG_FILE}.`,
  })
  return chooseMessages([advice], settings)
}
