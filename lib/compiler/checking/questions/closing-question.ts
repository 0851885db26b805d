import { fenceBlocks } from '../../source/fence-blocks'

/** In characters. A longer sentence is not taken for a question. This also limits the cost of hostile text. */
const MAX_LENGTH = 1000
const CUE_IN_BRACKETS = /\([^()]*\)\s*$/u
const SENTENCE_END = /[.?!:;]["'”’)]?\s+/gu

/**
 * Finds the sentence that asks: the last one of a stem, without a cue behind it.
 * @returns also its offset in the stem
 */
export function closingQuestion(stem: string): { text: string; at: number } {
  const said = withoutClosingCode(stem)
  const from = Math.max(0, said.length - MAX_LENGTH)
  const asked = said.slice(from).replace(CUE_IN_BRACKETS, '').trimEnd()
  const end = [...asked.matchAll(SENTENCE_END)].at(-1)
  const at = end === undefined ? 0 : end.index + end[0].length
  return { text: asked.slice(at), at: from + at }
}

/** Cuts off the code at the end of a stem. A question is often followed by the code that it is about. */
function withoutClosingCode(stem: string): string {
  const lines = stem.split('\n')
  const code = fenceBlocks(lines).at(-1)
  const isLast = code?.fence.isClosed && lines.slice(code.end).every((line) => line.trim() === '')
  return isLast ? lines.slice(0, code.start).join('\n') : stem
}
