/**
 * Folds a text for comparison: without case, accents, wide forms or different encodings of the same syllable. Hangul is
 * split into its letters, so that the beginning of a syllable matches it.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** The words of a query, folded. */
export const searchWords = (query: string): string[] => foldText(query).split(/\s+/).filter(Boolean)

/** Whether a folded text has every one of some folded words. */
export const hasWords = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(word))

/**
 * A text in three parts, of which the middle one holds what was looked for: whole characters, also where a syllable was
 * typed by half. It is empty where the text does not have it.
 * @param word  folded
 */
export function splitAtMatch(text: string, word: string): [before: string, match: string, after: string] {
  const characters = [...text.normalize('NFC')]
  let folded = ''
  const ends = characters.map((character) => {
    folded += foldText(character)
    return folded.length
  })
  const at = word === '' ? -1 : folded.indexOf(word)
  if (at === -1) return [text, '', '']
  const first = ends.findIndex((end) => end > at)
  const behind = ends.findIndex((end) => end >= at + word.length) + 1
  const part = (from: number, to?: number) => characters.slice(from, to).join('')
  return [part(0, first), part(first, behind), part(behind)]
}
