const JOINERS = /\u200B|\u200C|\u200D|\uFE0E|\uFE0F|(?<=\p{L})['’](?=\p{L})/gu
const DASHES = /[‐‑‒–—−]/gu
const MARKED = /[`=_*]/u
const CODE = /`/gu
const HIGHLIGHT = /(?<![\p{L}\p{N}])==(?=\S)|(?<=\S)==(?![\p{L}\p{N}])/gu
const UNDERSCORES = /(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])/gu

/**
 * A word, a figure with its sign and points, or a sign that means something: `%`, `$`, `=`, `~`. Other punctuation is
 * no word: full stops, commas, quotes, brackets, hyphens between words.
 */
const WORD = new RegExp(
  [
    /(?:(?<![\p{L}\p{N}_])-(?=\.?\p{N}))?(?:(?<!\p{N})\.(?=\p{N}))?[\p{L}\p{M}\p{N}_]+(?:(?<=\p{N})[.,](?=\p{N})[\p{L}\p{M}\p{N}_]+)*/u,
    /(?<=\p{N})-(?=\p{N})/u, // a range or a difference
    /!(?==)/u,
    /[^\s\p{L}\p{M}\p{N}_.,;:!?'"‘’“”()[\]{}…·\-\\，。、？！：；（）「」『』《》〈〉]/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
)

/**
 * What a text says, word by word, whatever it looks like.
 * @example wordsOf('Which **two** pots hold 1.5 l?') // => ['which', 'two', 'pots', 'hold', '1.5', 'l']
 */
export function wordsOf(text: string): string[] {
  const joined = text.toLowerCase().replace(JOINERS, '').replace(DASHES, '-')
  return (MARKED.test(joined) ? withoutMarks(joined) : joined).match(WORD) ?? []
}

const withoutMarks = (text: string) =>
  withoutStars(text.replace(CODE, '').replace(HIGHLIGHT, '').replace(UNDERSCORES, ''))

/** A star between spaces, or between two letters or figures of the Latin alphabet, multiplies; any other is bold or italics. */
const withoutStars = (text: string): string =>
  text.replace(/\*+/gu, (stars, at: number) => {
    const around = [text[at - 1] ?? ' ', text[at + stars.length] ?? ' ']
    return around.every((char) => char === ' ') || around.every((char) => /[a-z0-9]/u.test(char)) ? stars : ''
  })

/** Takes out the second of a word written twice: `the the pot`. A figure twice may be meant. */
export const withoutDoubled = (words: readonly string[]): string[] =>
  words.filter((word, i) => word !== words[i - 1] || !/^\p{L}+$/u.test(word))
