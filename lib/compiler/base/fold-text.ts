/** Words that tell nothing about an option. */
const FILLERS = new Set('a an the of in on with to and for by or at from using use via'.split(' '))

/**
 * Drops case, white space, emphasis marks and a final full stop. Texts that fold to the same string are the same text.
 */
export const foldText = (text: string) =>
  text
    .toLowerCase()
    .replace(/[\s*_`]+/g, '')
    .replace(/\.$/, '')

/**
 * The words by which a label is matched with an option: runs of letters or digits, in lower case, without fillers.
 * @example matchWords('A two-step brew') // => ['two', 'step', 'brew']
 */
export const matchWords = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !FILLERS.has(word))
