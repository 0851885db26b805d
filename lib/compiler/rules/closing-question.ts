/** A longer question is none. It bounds what hostile text costs, too. In characters. */
const MAX_LENGTH = 1000
const CUE_IN_BRACKETS = /\([^()]*\)\s*$/u
const SENTENCE_END = /[.?!:;]["'”’)]?\s+/gu

/**
 * The last sentence of a stem without a cue behind it: it asks, and what stands before it tells.
 * @returns with its place in the stem, counted from 0
 */
export function closingQuestion(stem: string): { text: string; at: number } {
  const from = Math.max(0, stem.length - MAX_LENGTH)
  const asked = stem.slice(from).replace(CUE_IN_BRACKETS, '').trimEnd()
  const end = [...asked.matchAll(SENTENCE_END)].at(-1)
  const at = end === undefined ? 0 : end.index + end[0].length
  return { text: asked.slice(at), at: from + at }
}
