/** A longer question is none. It bounds what hostile text costs, too. In characters. */
const MAX_LENGTH = 1000
const CUE_IN_BRACKETS = /\([^()]*\)\s*$/u
const CLOSING_FENCE = /\n[ \t]*(`{3,}|~{3,})\s*$/u
const SENTENCE_END = /[.?!:;]["'”’)]?\s+/gu

/**
 * The last sentence of a stem without a cue behind it: it asks, and what stands before it tells.
 * @returns with its place in the stem, counted from 0
 */
export function closingQuestion(stem: string): { text: string; at: number } {
  const said = withoutClosingCode(stem)
  const from = Math.max(0, said.length - MAX_LENGTH)
  const asked = said.slice(from).replace(CUE_IN_BRACKETS, '').trimEnd()
  const end = [...asked.matchAll(SENTENCE_END)].at(-1)
  const at = end === undefined ? 0 : end.index + end[0].length
  return { text: asked.slice(at), at: from + at }
}

/** A question is often followed by the code that it is about. */
function withoutClosingCode(stem: string): string {
  const end = CLOSING_FENCE.exec(stem.slice(-MAX_LENGTH))
  if (end === null) return stem
  const open = stem.lastIndexOf(end[1]!, stem.length - end[0].length)
  return open === -1 ? stem : stem.slice(0, open)
}
