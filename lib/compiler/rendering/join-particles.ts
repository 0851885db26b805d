/** After these marks a browser breaks the line before a particle, even with `word-break: keep-all` (design.md). */
const within = /([)’”\]])(?=\p{Script=Hangul})/gu
const closes = /[)’”\]]$/u
const hangul = /^\p{Script=Hangul}/u

const joiner = '\u2060'

/** Binds a particle to the mark before it. `before` is the text that stands before this one in the same block. */
export function joinParticles(text: string, before: string): string {
  const joined = text.replace(within, `$1${joiner}`)
  return closes.test(before) && hangul.test(text) ? joiner + joined : joined
}
