import { type FenceBlock, fenceBlocks } from '../../source/fence-blocks'

/** A part of a text: running text, or fenced code with its opening and closing lines. */
export interface Passage {
  lines: string[]
  /** Null for running text. */
  block: FenceBlock | null
}

/**
 * Separates fenced code from what is around it.
 * @param text  with `\n` at the end of each line
 */
export function passagesOf(text: string): Passage[] {
  const lines = text.split('\n')
  const passages: Passage[] = []
  let from = 0
  for (const block of fenceBlocks(lines)) {
    if (block.start > from) passages.push({ lines: lines.slice(from, block.start), block: null })
    passages.push({ lines: lines.slice(block.start, block.end), block })
    from = block.end
  }
  if (from < lines.length) passages.push({ lines: lines.slice(from), block: null })
  return passages
}

/** The code of a fence, without its opening and closing lines. */
export const codeOf = (lines: readonly string[], { fence: { isClosed } }: FenceBlock): string[] =>
  lines.slice(1, isClosed ? -1 : undefined)
