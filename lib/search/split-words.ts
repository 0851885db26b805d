/** A word of a text, with its place. */
export interface WordAt {
  text: string
  start: number
  end: number
}

/** A run of Hangul, or of other letters and numbers. So a particle behind a Latin word is a word of its own. */
const WORD = /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]+|(?:(?!\p{Script=Hangul})[\p{L}\p{M}\p{N}])+/gu

export const splitWords = (text: string): WordAt[] =>
  Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))

const HANGUL = /^[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/

export const isHangul = (word: string): boolean => HANGUL.test(word)
