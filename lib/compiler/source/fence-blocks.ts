import { type Fence, mayHaveFence } from './fences'
import { scanLines } from './scan-lines'

/** A fence with its place: the indices of its first line, and of the line after its last. */
export interface FenceBlock {
  fence: Fence
  start: number
  end: number
}

/**
 * Finds the fenced code of a text.
 * @param lines  as returned by `split('\n')`
 */
export function fenceBlocks(lines: readonly string[]): FenceBlock[] {
  if (!lines.some(mayHaveFence)) return []
  const blocks: FenceBlock[] = []
  for (const [i, { fence }] of scanLines(lines, 1).data.entries()) {
    if (fence === null) continue
    const last = blocks.at(-1)
    if (last?.fence === fence) last.end = i + 1
    else blocks.push({ fence, start: i, end: i + 1 })
  }
  return blocks
}
