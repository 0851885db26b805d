import { piecesOf } from './pieces'

const JOINERS = /\u200B|\u200C|\u200D|\uFE0E|\uFE0F|(?<=\p{L})['’](?=\p{L})/gu
/** A long one is a minus before figures only. */
const DASHES = /[‐‑‒–−]|—(?=\s?\p{N})/gu
const MARKED = /[`=_*]/u
const CODE = /`/gu
const HIGHLIGHT = /(?<![\p{L}\p{N}])==(?=\S)|(?<=\S)==(?![\p{L}\p{N}])/gu
const UNDERSCORES = /(?<![\p{L}\p{N}_])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}_])/gu

/** Stands in prose for a piece of code or a formula: no text can have it, for it is no character. */
const PLACE = '\uFFFF'

/** Signs that are punctuation elsewhere, where they can only be mathematics or code. */
const MATHS = [
  /(?<=^|[\s=+*/^<>([{,|~:])-+(?=[\p{L}\uFFFF])/u, // a minus before a name, an option of a command
  /(?<=[\p{N}\uFFFF] ?|(?<![\p{L}\p{M}\p{N}_])[a-zα-ω] ?)-(?= ?(?:[\p{N}\uFFFF]|[a-zα-ω](?![\p{L}\p{M}\p{N}_])))/u, // a range or a difference
  /(?<=[=+*/^<>] ?)\(|\)(?= ?[=+*/^<>])/u, // brackets beside an operator
  /!(?==)|(?<=\p{N})!/u,
  /(?<=\p{L})['’]+(?=\()/u, // a derivative: `f'(x)`
  /\\(?=\p{L})/u,
]

/**
 * A word, a figure with its sign and points, or a sign that means something: `%`, `$`, `=`, `~`. Other punctuation is
 * no word: full stops, commas, quotes, brackets, hyphens between words.
 */
const WORD = new RegExp(
  [
    /(?:(?<![\p{L}\p{N}_])-(?=\.?\p{N}))?(?:(?<!\p{N})\.(?=\p{N}))?[\p{L}\p{M}\p{N}_]+(?:(?<=\p{N})[.,](?=\p{N})[\p{L}\p{M}\p{N}_]+)*/u
      .source,
    `(?=[-()!'’\\\\])(?:${MATHS.map(({ source }) => source).join('|')})`, // the look ahead spares looking behind at every sign
    /[^\s\p{L}\p{M}\p{N}_.,;:!?'"‘’“”()[\]{}…·\-—\\，。、？！：；（）「」『』《》〈〉]/u.source,
  ].join('|'),
  'gu',
)

/** A name, a figure, the beginning of a fence's line with its indentation, a space that stands in quotes, or any sign. */
const LITERAL_WORD = /[\p{L}\p{M}\p{N}_]+(?:(?<=\p{N})\.(?=\p{N})[\p{L}\p{M}\p{N}_]+)*|\n *|(?<=(["']))\s+(?=\1)|\S/gu

/** Words of code and formulas begin with it; no word of prose does. */
const QUOTE = '`'

/**
 * What a text says, word by word, whatever it looks like. Of code and formulas each sign is a word, with a back quote
 * before it.
 * @param text  as `plainText` gives it
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

/** A star between spaces, or between two letters or figures of the Latin alphabet, multiplies; any other is bold or italics. */
const withoutStars = (text: string): string =>
  text.replace(/\*+/gu, (stars, at: number) => {
    const around = [text[at - 1] ?? ' ', text[at + stars.length] ?? ' ']
    return around.every((char) => char === ' ') || around.every((char) => /[a-z0-9]/u.test(char)) ? stars : ''
  })

/** Takes out the second of a word written twice: `the the pot`. A figure twice may be meant, as may all in code. */
export const withoutDoubled = (words: readonly string[]): string[] =>
  words.filter((word, i) => word !== words[i - 1] || !/^\p{L}+$/u.test(word))

const isLiteral = (word: string) => word.startsWith(QUOTE)
const asProse = (word: string) => (isLiteral(word) ? word.slice(1).toLowerCase() : word)

/** Whether two words are one: to the letter if both or neither are in code, else in capitals or not. */
export const isSameWord = (a: string, b: string) =>
  a === b || (isLiteral(a) !== isLiteral(b) && asProse(a) === asProse(b))

/** The words by which a text is like another: those of code as those of prose, without the signs between. */
export const topicsOf = (words: string[]): string[] =>
  words.some(isLiteral) ? words.filter((word) => !/^`[^\p{L}\p{N}]/u.test(word)).map(asProse) : words

/** What prose reads as a mark or an escape. */
const MARK = /[*\\$~<&]|==|\[\[|\]\(|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u

/** A text without what marks code and formulas; empty if prose would read something else as a mark. */
export function bareText(text: string): string {
  const bare = piecesOf(text)
    .map((piece) => piece.text)
    .join('')
  return MARK.test(bare) ? '' : bare
}
