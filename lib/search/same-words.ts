import type { SameWords } from '../model/notes/search-note'
import { firstFrom } from './first-from'
import { toLetters } from './letters'
import { sortInSteps } from './sort-in-steps'
import { isHangul, splitWords } from './split-words'
import { usualWords } from './usual-words'

/** Another way to write what is looked for. */
export interface OtherWords {
  /** The letters of its words. */
  words: readonly string[]
  /** As its author writes it. */
  text: string
  kind: 'transliteration' | 'abbreviation'
}

/** Which words mean the same: those that are usual, those of the vault's config, and those that notes write side by side. */
export class SameWordsList {
  private readonly others = new Map<string, OtherWords[]>()
  /** The letters of all words, sorted. Empty while words are added. */
  private names: readonly string[] = []

  constructor(ofVault: readonly SameWords[]) {
    for (const words of [...usualWords, ...ofVault]) this.add(words)
  }

  add(texts: SameWords): void {
    for (const text of texts) {
      for (const other of texts) if (other !== text) this.addPair(text, other)
    }
  }

  /** @param letters  of all words, without spaces */
  of(letters: string): readonly OtherWords[] {
    return this.others.get(letters) ?? []
  }

  /** Is called when all words are there, so that they are found by their beginning. Each step is short. */
  *sort(): Generator<void, void> {
    const names = [...this.others.keys()]
    const order = yield* sortInSteps([...names.keys()], (i) => names[i]!)
    this.names = order.map((i) => names[i]!)
  }

  /**
   * What words stand for that are typed as far as this, the shortest first.
   * @param letters  of all words, without spaces
   */
  beginning(letters: string): { name: string; others: readonly OtherWords[] }[] {
    const [from, to] = [firstFrom(this.names, letters), firstFrom(this.names, `${letters}\uffff`)]
    const begun = this.names.slice(from, to).filter((name) => name !== letters)
    return begun
      .sort((a, b) => a.length - b.length)
      .slice(0, MOST)
      .map((name) => ({ name, others: this.of(name) }))
  }

  private addPair(text: string, other: string): void {
    const letters = lettersOf(text)
    const known = this.others.get(letters.join('')) ?? []
    const words = lettersOf(other)
    if (words.length === 0 || letters.length === 0 || known.length >= MOST) return
    if (known.some((one) => one.words.join(' ') === words.join(' '))) return
    this.others.set(letters.join(''), [...known, { words, text: other, kind: kindOf(text, other) }])
  }
}

/** A word with more synonyms than this, or the beginning of more words, is too general to help. */
const MOST = 8

const lettersOf = (text: string) => splitWords(text).map((word) => toLetters(word.text))

/** Words of different scripts are transliterations or translations of each other. */
function kindOf(text: string, other: string): OtherWords['kind'] {
  const isShort = [text, other].some((one) => /^[A-Z0-9&/-]{2,6}s?$/.test(one))
  return isShort || isHangul(text) === isHangul(other) ? 'abbreviation' : 'transliteration'
}

/** A few words, and another one in brackets behind them. */
const BRACKETS = /([^\s()[\],.:;·]+(?: [^\s()[\],.:;·]+){0,4}) ?\(([^()]{2,60})\)/gu
const LATIN = /^[A-Za-z][A-Za-z0-9&' /-]*$/
const ALL_HANGUL = /^[가-힣]+(?: [가-힣]+){0,3}$/
/** Arrows and lines. In a drawing, brackets say what something is for, as in `▼ S3(처리 작업)`. */
const DRAWN = /[\u2190-\u21ff\u2500-\u25ff]/

/**
 * The words that a text explains in brackets: 과적합(overfitting), Principal Component Analysis(PCA), SageMaker(세이지메이커).
 * Brackets with more than names have examples or details: 형식(TFRecord, WebDataset 등).
 */
export function findSameWords(text: string): SameWords[] {
  if (DRAWN.test(text)) return []
  return [...text.matchAll(BRACKETS)].flatMap(([, before, inside]) => {
    const names = inside!.split(/, ?|; ?|: ?/)
    if (!names.every((name) => LATIN.test(name) || ALL_HANGUL.test(name))) return []
    return names.flatMap((name) => {
      const term = termBefore(before!, name)
      return term === null ? [] : [[term, name]]
    })
  })
}

/** The last words before a bracket, which the text in the bracket stands for. */
function termBefore(before: string, name: string): string | null {
  const words = before.split(' ')
  const isLatin = LATIN.test(name)
  if (isLatin && isAcronym(name)) return expansionOf(words, name) ?? (isHangul(before) ? lastHangul(words, 2) : null)
  if (isLatin) return lastHangul(words, name.split(' ').length)
  const last = words.at(-1)
  return last !== undefined && LATIN.test(last) ? last : null
}

const isAcronym = (name: string) => /^[A-Z][A-Z0-9&-]{1,5}s?$/.test(name)

/** The words whose initials an acronym is made of. */
function expansionOf(words: readonly string[], name: string): string | null {
  const own = words.slice(-name.length)
  const initials = own.map((word) => word.charAt(0).toUpperCase()).join('')
  return own.length === name.length && initials === name.toUpperCase() ? own.join(' ') : null
}

function lastHangul(words: readonly string[], most: number): string | null {
  const own = words.slice(-most)
  const from = own.findLastIndex((word) => !/^[가-힣]+$/.test(word)) + 1
  return from === own.length ? null : own.slice(from).join(' ')
}
