import { foldText, matchWords } from '../../base/fold-text'
import type { ReadOption } from '../note'

/** What a label names. The letters are for messages. */
export type LabelMatch =
  | { kind: 'named'; by: 'letter' | 'text'; options: ReadOption[] }
  | { kind: 'unknown'; letters: string[] }
  | { kind: 'contradiction'; other: string }
  | { kind: 'ambiguous'; letters: string[] }
  | { kind: 'unnamed' }

const NOUN = '(?:[Oo]ptions?|옵션|선택지|보기)'
const VERDICT = '(?:오답|정답)'
const AND = String.raw`\)?\s*(?:,|&|\+|과|와|및|\band\b)\s*(?:${NOUN}\s*)?`
const LETTERS = `[A-Z](?:${AND}[A-Z])*`
/** `Option B (Pot size)`, `오답 옵션 B`, `B번`, `B) Use the largest pot`. A letter and a space is an article. */
const LEADING = new RegExp(
  String.raw`^(?:${VERDICT}\s*)?(?:${NOUN}\s*)?(${LETTERS})(?:$|[)）]|[.:：](?![A-Za-z0-9])|\s*(?:번|옵션|선택지)|\s*(?=[([（]))`,
  'u',
)
/** `Largest pot (B)`, `Largest pot (옵션 B)`, `(B)`. */
const TRAILING = new RegExp(String.raw`[([（]\s*(${NOUN}\s*)?(${LETTERS})\s*[)\]）]$`, 'u')

/** Remarks about the question as a whole, whatever words its options have. */
const GENERAL = /^(?:핵심\s?(?:키워드|구분점|원인|통찰|이해)|실제\s?해석|정답\s?이유)$/u

/** There are no more letters. Further options repeat one, which is an error of its own. */
const LETTERS_OF_THE_ALPHABET = 26

/** The options of one item, ready to be named by the labels of its explanations. */
export class LabelMatcher {
  private readonly options: readonly ReadOption[]
  private readonly texts: { option: ReadOption; key: string; words: Set<string> }[]

  constructor(options: readonly ReadOption[]) {
    this.options = options.slice(0, LETTERS_OF_THE_ALPHABET)
    this.texts = this.options.map((option) => {
      const { markdown } = option.text
      return { option, key: foldText(markdown), words: new Set(matchWords(markdown)) }
    })
  }

  /** Finds the options that a label names. Nothing is guessed: a label that fits none or more than one names none. */
  match(label: string): LabelMatch {
    const bare = label.startsWith('[') && label.endsWith(']') ? label.slice(1, -1).trim() : label
    return this.matchLetters(bare) ?? this.matchText(bare)
  }

  private matchLetters(label: string): LabelMatch | null {
    const leading = LEADING.exec(label)
    if (leading !== null) return this.namedBy(leading[1]!, label.slice(leading[0].length), label)
    const trailing = TRAILING.exec(label)
    if (trailing === null) return null
    const match = this.namedBy(trailing[2]!, label.slice(0, trailing.index), label)
    const isAbbreviation = match.kind === 'unknown' && trailing[1] === undefined
    return isAbbreviation ? null : match
  }

  /** Letters, unless the words beside them, or the `label` as a whole such as `Durability (D)`, are another option's text. */
  private namedBy(list: string, words: string, label: string): LabelMatch {
    const letters = [...new Set(list.match(/\b[A-Z]\b/gu))]
    const unknown = letters.filter((letter) => !this.options.some((option) => option.label === letter))
    if (unknown.length > 0) return { kind: 'unknown', letters: unknown }
    const named = this.options.filter((option) => letters.includes(option.label))
    const equal = [label, words.replace(/^\s*[([（]|[)\]）]\s*$/gu, '')].flatMap((text) => this.withText(text))
    const [other] = equal
    if (other !== undefined && !equal.some((option) => named.includes(option)))
      return { kind: 'contradiction', other: other.label }
    return { kind: 'named', by: 'letter', options: named }
  }

  private matchText(label: string): LabelMatch {
    if (GENERAL.test(label)) return { kind: 'unnamed' }
    const equal = this.withText(label)
    const options = equal.length > 0 ? equal : this.withWords(label)
    if (options.length === 0) return { kind: 'unnamed' }
    if (options.length === 1) return { kind: 'named', by: 'text', options }
    return { kind: 'ambiguous', letters: options.map((option) => option.label) }
  }

  private withText(text: string): ReadOption[] {
    const key = foldText(text)
    return key === '' ? [] : this.texts.filter((one) => one.key === key).map(({ option }) => option)
  }

  private withWords(text: string): ReadOption[] {
    const words = matchWords(text)
    if (words.length === 0) return []
    return this.texts.filter((one) => words.every((word) => one.words.has(word))).map(({ option }) => option)
  }
}
