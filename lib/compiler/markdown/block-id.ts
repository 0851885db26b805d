import type { Blockquote, Paragraph, RootContent } from 'mdast'

/** `^name` at the end of a paragraph, or alone on a line after the block that it names. */
const atEnd = /(?:^|\s)\^([A-Za-z\d-]{1,100})\s*$/u

/**
 * Takes a block id off a paragraph's end. Null where there is none, also where the caret is escaped.
 * @param lines  of the source in which the paragraph stands
 */
export function takeBlockId(paragraph: Paragraph, lines: readonly string[]): string | null {
  const last = paragraph.children.at(-1)
  const match = last?.type === 'text' ? atEnd.exec(last.value) : null
  if (last?.type !== 'text' || !match || !isWritten(match[1]!, paragraph, lines)) return null
  last.value = last.value.slice(0, match.index)
  if (last.value === '') paragraph.children.pop()
  return match[1]!
}

/** What is read at sight has no position, and no escapes. */
function isWritten(id: string, { position }: Paragraph, lines: readonly string[]): boolean {
  if (position === undefined) return true
  const line = lines[position.end.line - 1]!.trimEnd()
  return line.endsWith(`^${id}`) && !line.endsWith(`\\^${id}`)
}

/** An id that no heading can have: slugs hold no `^`. */
export const blockAnchor = (id: string, idPrefix = '') => `${idPrefix}^${id}`

/**
 * Gives what a block was read as an id.
 * @returns in one block: what the vault fills has no element of its own to name
 */
export function nameBlocks(blocks: RootContent[], anchor: string): RootContent {
  const [first, ...others] = blocks
  const isOne = first !== undefined && first.type !== 'slot' && others.length === 0
  const named = isOne ? first : ({ type: 'blockquote', children: blocks, data: { hName: 'div' } } as Blockquote)
  named.data = { ...named.data, hProperties: { ...named.data?.hProperties, id: anchor } }
  return named
}
