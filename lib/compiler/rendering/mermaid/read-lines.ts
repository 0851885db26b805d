import { unread } from './scan'
import { hidden, readWords } from './words'

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
    const line = statementOf(written)
    if (line === '') return []
    return write(line) ?? (UNSEEN.test(line) ? [] : fail(at + 1, line))
  })
  return lines.join('\n')
}

const statementOf = (line: string) => line.replace(/\s+/gu, ' ').trim()

/**
 * What classes or entities are called for a library that has no labels: by these, whose spaces are hidden.
 * @param declaration  its first group is the id, its second the label
 */
export function labelsOf(text: string, declaration: RegExp): Map<string, string> {
  const labels = text.split('\n').flatMap((line) => {
    const [, id, label] = declaration.exec(statementOf(line)) ?? []
    return id === undefined || label === undefined ? [] : [[id, hidden(readWords(label))] as const]
  })
  return new Map(labels)
}

function fail(line: number, words: string): never {
  throw unread(line, words)
}
