import type { PhrasingContent } from 'mdast'
import { splitBlockId } from '../syntax/block-id'
import { pairMarks } from '../syntax/mark'
import { PhrasingReader } from './phrasing-reader'
import type { SourceLine } from './source-line'

/**
 * Reads running text of the kind that nearly all of a note is: words, `**strong**`, `` `code` ``, links,
 * `==marks==`. It gives what micromark gives, which goes through every character several times
 * (docs/decisions: plain Markdown is read at sight). Of positions it gives only those that messages need.
 * @param lines  of a source in which brackets name no address given elsewhere
 * @param isParagraph  whether a block id may stand at the end
 * @returns null where there is anything else, or a mark whose meaning depends on more than its neighbours
 */
export function readPlainPhrasing(lines: readonly SourceLine[], isParagraph = false): PhrasingContent[] | null {
  const reader = new PhrasingReader()
  for (const [i, { text, number, column }] of lines.entries()) {
    const start = /^ */.exec(text)![0].length
    const words = text.slice(start).replace(/ +$/, '')
    if (!reader.readLine({ text: words, number, column: column + start })) return null
    if (i < lines.length - 1) reader.endLine(text.length - start - words.length)
  }
  const children = reader.finish()
  if (children === null) return null
  if (isParagraph) splitBlockId(children)
  return pairMarks(children)
}
