/** After these marks a browser breaks the line before a particle, even with `word-break: keep-all` (design.md). */
const WITHIN = /([)’”\]])(?=\p{Script=Hangul})/gu
const CLOSES = /[)’”\]]$/u
const HANGUL = /^\p{Script=Hangul}/u

const JOINER = '\u2060'

/** Binds a particle to the mark before it. `before` is the text that stands before this one in the same block. */
export function joinParticles(text: string, before: string): string {
  const joined = text.replace(WITHIN, `$1${JOINER}`)
  return CLOSES.test(before) && HANGUL.test(text) ? JOINER + joined : joined
}
