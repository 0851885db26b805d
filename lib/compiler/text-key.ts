/** Words that say nothing of what an option is. */
const FILLERS = new Set('a an the of in on with to and for by or at from using use via'.split(' '))

/** A text apart from case, white space, emphasis marks and a final full stop: equal keys mean the same text. */
export const textKey = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s*_`]+/g, '')
    .replace(/\.$/, '')

/**
 * The words of a text: runs of letters or digits, without regard to case.
 * @example wordsOf('A two-step brew') // => ['two', 'step', 'brew']
 */
export const wordsOf = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !FILLERS.has(word))
