import { unread } from './scan'

/** Draws nothing here: colours and links are the page's own, and layout is the library's. */
const UNSEEN =
  /^(?:direction (?:TB|TD|BT|LR|RL)$|(?:classDef|style|cssClass|click|callback|links?|linkStyle) [\p{L}\p{N}_"][^>)]*$|acc(?:Title|Descr) ?:)/u

/**
 * Writes each statement of a diagram whose statements are lines.
 * @param write  gives the lines that the library reads; null for a statement that it lacks
 * @throws Error that names the first line that is not read
 */
export function rewriteLines(text: string, write: (line: string) => string[] | null): string {
  const lines = text.split('\n').flatMap((written, at) => {
    const line = written.replace(/\s+/gu, ' ').trim()
    if (line === '') return []
    return write(line) ?? (UNSEEN.test(line) ? [] : fail(at + 1, line))
  })
  return lines.join('\n')
}

function fail(line: number, words: string): never {
  throw unread(line, words)
}
