import type { PhrasingContent } from 'mdast'
import { splitBlockId } from '../syntax/block-id'
import { pairMarks } from '../syntax/mark'
import { PhrasingReader } from './phrasing-reader'
import type { SourceLine } from './source-line'

/**
 * Reads the running text that nearly all notes consist of: words, `**strong**`, `` `code` ``, links, `==marks==`.
 * Gives what micromark gives, which goes through every character several times (docs/decisions/0014). Gives only the
 * positions that messages need.
 * @param lines  of a source in which brackets refer to no definition
 * @param isParagraph  whether a block id may be at the end
 * @returns null if there is anything else, or a mark whose meaning does not follow from its neighbours
 */
export function readPlainPhrasing(lines: readonly SourceLine[], isParagraph = false): PhrasingContent[] | null {
  const reader = new PhrasingReader()
  for (const [i, { text, number, column }] of lines.entries()) {
    const start = text.search(/[^ ]|$/)
    const words = text.slice(start).replace(/ +$/, '')
    if (!reader.readLine({ text: words, number, column: column + start })) return null
    if (i < lines.length - 1) reader.endLine(text.length - start - words.length)
  }
  const children = reader.finish()
  if (children === null) return null
  if (isParagraph) splitBlockId(children)
  return pairMarks(children)
}
