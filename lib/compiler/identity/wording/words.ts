import { piecesOf } from './pieces'

const JOINERS = /\u200B|\u200C|\u200D|\uFE0E|\uFE0F|(?<=\p{L})['’](?=\p{L})/gu
/** A long one is a minus only before numbers. */
const DASHES = /[‐‑‒–−]|—(?=\s?\p{N})/gu
const MARKED = /[`=_*]/u
const CODE = /`/gu
const HIGHLIGHT = /(?<![\p{L}\p{N}])==(?=\S)|(?<=\S)==(?![\p{L}\p{N}])/gu
const UNDERSCORES = /(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])/gu

/** Represents code or a formula in prose. No text can contain it, since it is no character. */
const PLACE = '\uFFFF'

/** Punctuation characters at places where they can only be mathematics or code. */
const MATHS = [
  /(?<=^|[\s=+*/^<>([{,|~:])-+(?=[\p{L}\uFFFF])/u, // a minus before a name, an option of a command
  /(?<=[\p{N}\uFFFF] ?|(?<![\p{L}\p{M}\p{N}_])[a-zα-ω] ?)-(?= ?(?:[\p{N}\uFFFF]|[a-zα-ω](?![\p{L}\p{M}\p{N}_])))/u, // a range or a difference
  /(?<=[=+*/^<>] ?)\(|\)(?= ?[=+*/^<>])/u, // brackets beside an operator
  /!(?==)|(?<=\p{N})!/u,
  /(?<=\p{L})['’]+(?=\()/u, // a derivative: `f'(x)`
  /\\(?=\p{L})/u,
]

/**
 * A word, a number with its sign and points, or a character with a meaning: `%`, `$`, `=`, `~`. Other punctuation is no
 * word: full stops, commas, quotes, brackets, hyphens between words.
 */
const WORD = new RegExp(
  [
    /(?:(?<![\p{L}\p{N}_])-(?=\.?\p{N}))?(?:(?<!\p{N})\.(?=\p{N}))?[\p{L}\p{M}\p{N}_]+(?:(?<=\p{N})[.,](?=\p{N})[\p{L}\p{M}\p{N}_]+)*/u
      .source,
    `(?=[-()!'’\\\\])(?:${MATHS.map(({ source }) => source).join('|')})`, // the lookahead avoids a lookbehind at every character
    /[^\s\p{L}\p{M}\p{N}_.,;:!?'"‘’“”()[\]{}…·\-—\\，。、？！：；（）「」『』《》〈〉]/u.source,
  ].join('|'),
  'gu',
)

/**
 * A name, a number, the beginning of a line of a fence with its indentation, a space in quotes, or any other character.
 */
const LITERAL_WORD = /[\p{L}\p{M}\p{N}_]+(?:(?<=\p{N})\.(?=\p{N})[\p{L}\p{M}\p{N}_]+)*|\n *|(?<=(["']))\s+(?=\1)|\S/gu

/** The first character of words of code and formulas. Words of prose never begin with it. */
const QUOTE = '`'

/**
 * The words of a text, whatever its formatting. In code and formulas, each character is a word and is preceded by a
 * back quote.
 * @param text  as returned by `plainText`
 * @example identityWords('Which **two** pots hold 1.5 l?') // => ['which', 'two', 'pots', 'hold', '1.5', 'l']
 * @example identityWords('Which `Pot[0]`?') // => ['which', '`Pot', '`[', '`0', '`]']
 */
export function identityWords(text: string): string[] {
  const pieces = piecesOf(text)
  if (pieces.length === 1 && !pieces[0]!.isLiteral) return wordsOfProse(text)
  const literals = pieces.filter(({ isLiteral }) => isLiteral).map((piece) => wordsOfLiteral(piece.text))
  const prose = pieces.map(({ text, isLiteral }) => (isLiteral ? PLACE : text.replaceAll(PLACE, ''))).join('')
  let next = 0
  return wordsOfProse(prose).flatMap((word) => (word === PLACE ? literals[next++]! : [word]))
}

const wordsOfLiteral = (text: string): string[] => (text.match(LITERAL_WORD) ?? []).map((word) => QUOTE + word)

function wordsOfProse(text: string): string[] {
  const joined = text.toLowerCase().replace(JOINERS, '').replace(DASHES, '-')
  return (MARKED.test(joined) ? withoutMarks(joined) : joined).match(WORD) ?? []
}

const withoutMarks = (text: string) =>
  withoutStars(text.replace(CODE, '').replace(HIGHLIGHT, '').replace(UNDERSCORES, ''))

/** A star between spaces, or between two Latin letters or digits, is a multiplication. Any other is bold or italics. */
const withoutStars = (text: string): string =>
  text.replace(/\*+/gu, (stars, at: number) => {
    const around = [text[at - 1] ?? ' ', text[at + stars.length] ?? ' ']
    return around.every((char) => char === ' ') || around.every((char) => /[a-z0-9]/u.test(char)) ? stars : ''
  })

/**
 * Removes a word that is written twice: `the the pot`. Repeated numbers may be intended, and so may anything in code.
 */
export const withoutDoubled = (words: readonly string[]): string[] =>
  words.filter((word, i) => word !== words[i - 1] || !/^\p{L}+$/u.test(word))

const isLiteral = (word: string) => word.startsWith(QUOTE)
const asProse = (word: string) => (isLiteral(word) ? word.slice(1).toLowerCase() : word)

/** Whether two words are the same. Case matters only if both or neither are in code. */
export const isSameWord = (a: string, b: string) =>
  a === b || (isLiteral(a) !== isLiteral(b) && asProse(a) === asProse(b))

/** The words for measuring similarity: those of code like those of prose, without other characters. */
export const topicsOf = (words: string[]): string[] =>
  words.some(isLiteral) ? words.filter((word) => !/^`[^\p{L}\p{N}]/u.test(word)).map(asProse) : words

/** Characters that are marks or escapes in prose. */
const MARK = /[*\\$~<&]|==|\[\[|\]\(|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u

/** A text without the marks of code and formulas; empty if prose would read other characters as marks. */
export function bareText(text: string): string {
  const bare = piecesOf(text)
    .map((piece) => piece.text)
    .join('')
  return MARK.test(bare) ? '' : bare
}
