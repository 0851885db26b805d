import 'server-only'
import { once } from './once'

const QUIET_MS = 10_000

interface LastLine {
  at: number
  suppressed: number
}

/**
 * Logs one line to stderr. Further lines on the same topic within ten seconds are only counted: a fault in every
 * request must not fill the disk.
 * @param topic  one of a few; never made from data of a request
 */
export function warn(topic: string, text: string): void {
  const topics = once('log', () => new Map<string, LastLine>())
  const last = topics.get(topic)
  const now = performance.now()
  if (last !== undefined && now - last.at < QUIET_MS) {
    last.suppressed++
    return
  }
  const more = last && last.suppressed > 0 ? ` (${last.suppressed} more since then)` : ''
  topics.set(topic, { at: now, suppressed: 0 })
  console.error(`haeseol: ${onOneLine(text)}${more}`)
}

/** Removes everything that looks like an id: ids of learners and sittings do not belong in a log. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/(?<![\w/.-])(?=[\w-]*\d)[\w-]{20,}(?![\w/.-])/g, '…')
}
