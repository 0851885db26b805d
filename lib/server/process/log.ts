import 'server-only'
import { once } from './once'

const QUIET_MS = 10_000

interface Said {
  at: number
  unsaid: number
}

/**
 * Says one line on stderr, where an operator looks. A line on the same topic within ten seconds is only counted: a
 * fault that meets every request must not fill the disk with words.
 * @param topic  one of a few; never made of what a request says
 */
export function warn(topic: string, text: string): void {
  const topics = once('log', () => new Map<string, Said>())
  const last = topics.get(topic)
  const now = performance.now()
  if (last !== undefined && now - last.at < QUIET_MS) {
    last.unsaid++
    return
  }
  const more = last && last.unsaid > 0 ? ` (${last.unsaid} more since then)` : ''
  topics.set(topic, { at: now, unsaid: 0 })
  console.error(`haeseol: ${onOneLine(text)}${more}`)
}

/** Ids of learners and sittings do not belong in a log: whatever looks like one is left out. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/(?<![\w/.-])(?=[\w-]*\d)[\w-]{20,}(?![\w/.-])/g, '…')
}
