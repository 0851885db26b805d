import type { SearchHead, SearchNote } from '../model/notes/search-note'
import { isEnding } from './endings'
import { Growing, renumber, toLists } from './growing'
import { isInitials, lettersOfName, toInitials, toLetters } from './letters'
import { findSameWords, SameWordsList } from './same-words'
import { type IndexedTopic, posting, type SearchIndex } from './search-index'
import { sortInSteps } from './sort-in-steps'
import { isHangul, splitWords } from './split-words'
import { UNIT_KINDS, type Unit, unitsOf } from './units'
import { Vocabulary } from './vocabulary'

/** The kinds of units that are found by the initial consonants of several words. */
const WITH_INITIALS = new Set(['title', 'alias', 'heading'])

/** Takes notes one by one, so that a caller with many can do other work in between. */
export class IndexBuilder {
  private readonly letters: string[] = []
  private readonly initials: string[] = []
  private readonly byText = new Map<string, number>()
  private readonly byLetters = new Map<string, number>()
  private readonly tokens = new Growing()
  private readonly unitStarts = new Growing()
  private readonly unitKinds = new Growing()
  private readonly noteUnits = new Growing()
  private readonly places = new Growing()
  private readonly postingWords = new Growing()
  private readonly postings = new Growing()
  private readonly initialLines: string[] = []
  private readonly initialUnits = new Growing()
  private readonly same: SameWordsList
  private readonly names: ReadonlyMap<string, readonly string[]>
  private readonly notes: SearchNote[] | null
  private size = 0

  /** @param keepsTexts  whether the index holds the notes, for showing them without asking for them again */
  constructor(
    private readonly head: SearchHead,
    { keepsTexts }: { keepsTexts: boolean },
  ) {
    this.same = new SameWordsList(head.words)
    this.names = new Map(head.topics.map(({ tag, names }) => [tag, names]))
    this.notes = keepsTexts ? [] : null
  }

  /** @param place  in the order of the vault. Notes may be added in any order. */
  add(note: SearchNote, place: number): void {
    const kindsOfWord = new Map<number, number>()
    this.places.push(place)
    this.noteUnits.push(this.unitKinds.length)
    for (const unit of unitsOf(note, this.namesOf)) this.addUnit(unit, kindsOfWord)
    for (const [word, kinds] of kindsOfWord) {
      this.postingWords.push(word)
      this.postings.push(posting(this.size, kinds))
    }
    this.size += 1
    this.notes?.push(note)
  }

  /** Puts the index together. Each step is short. */
  *finish(): Generator<void, SearchIndex> {
    const topics = this.indexTopics()
    this.byText.clear()
    this.byLetters.clear()
    const order = yield* sortInSteps([...this.letters.keys()], this.lettersOf)
    const rank = new Uint32Array(order.length)
    for (const [place, word] of order.entries()) rank[word] = place
    this.noteUnits.push(this.unitKinds.length)
    this.unitStarts.push(this.tokens.length)
    const tokens = yield* renumber(this.tokens.take(), rank)
    const words = yield* renumber(this.postingWords.take(), rank)
    const postings = yield* toLists(order.length, words, this.postings.take())
    const vocabulary = yield* Vocabulary.of(order.map(this.lettersOf))
    const initials = yield* this.sortInitials(rank)
    yield* this.same.sort()
    return {
      size: this.size,
      places: this.places.take(),
      vocabulary,
      tokens,
      unitStarts: this.unitStarts.take(),
      unitKinds: new Uint8Array(this.unitKinds.take()),
      noteUnits: this.noteUnits.take(),
      postings,
      initials,
      initialLines: this.joinInitialLines(),
      same: this.same,
      topics: topics.map((topic) => ({ ...topic, tokens: topic.tokens.map((name) => rankName(name, rank)) })),
      namesOf: this.namesOf,
      notes: this.notes,
    }
  }

  private readonly lettersOf = (word: number) => this.letters[word]!

  private readonly initialsOf = (word: number) => this.initials[word]!

  private readonly namesOf = (tag: string) => this.names.get(tag) ?? []

  private addUnit(unit: Unit, kindsOfWord: Map<number, number>): void {
    const kind = UNIT_KINDS.indexOf(unit.kind)
    if (WITH_INITIALS.has(unit.kind)) this.addInitialLine(unit.text)
    this.unitStarts.push(this.tokens.length)
    this.unitKinds.push(kind)
    for (const word of this.wordsOf(unit.text)) {
      this.tokens.push(word)
      kindsOfWord.set(word, (kindsOfWord.get(word) ?? 0) | (1 << kind))
    }
    if (unit.text.includes('(')) for (const words of findSameWords(unit.text)) this.same.add(words)
  }

  private addInitialLine(text: string): void {
    this.initialLines.push(initialsOfLine(text))
    this.initialUnits.push(this.unitKinds.length)
  }

  /** The words of a text, without particles behind Latin words. */
  private wordsOf(text: string): number[] {
    const words: number[] = []
    let lastEnd = -1
    for (const { text: word, start, end } of splitWords(text)) {
      const id = this.byText.get(word) ?? this.addWord(word)
      if (!(start === lastEnd && isHangul(word) && isEnding(this.lettersOf(id)))) words.push(id)
      lastEnd = end
    }
    return words
  }

  private addWord(text: string): number {
    const letters = toLetters(text)
    const id = this.byLetters.get(letters) ?? this.letters.length
    if (id === this.letters.length) {
      this.letters.push(letters)
      this.initials.push(isHangul(text) ? toInitials(text) : '')
      this.byLetters.set(letters, id)
    }
    this.byText.set(text, id)
    return id
  }

  private indexTopics(): IndexedTopic[] {
    return this.head.topics.map((topic) => ({
      ...topic,
      tokens: [...topic.names, topic.tag].map((text) => ({
        text,
        letters: lettersOfName(text),
        words: this.wordsOf(text),
      })),
    }))
  }

  private *sortInitials(rank: Uint32Array): Generator<void, SearchIndex['initials']> {
    const some = this.initials.flatMap((initials, word) => (isInitials(initials) ? [word] : []))
    const words = yield* sortInSteps(some, this.initialsOf)
    return { of: words.map(this.initialsOf), words: Uint32Array.from(words, (word) => rank[word]!) }
  }

  private joinInitialLines(): SearchIndex['initialLines'] {
    const starts = new Growing()
    let at = 0
    for (const line of this.initialLines) {
      starts.push(at)
      at += line.length + 1
    }
    return { text: this.initialLines.join('\n'), starts: starts.take(), units: this.initialUnits.take() }
  }
}

/** The initial consonants of a text's words, with one space between words. */
const initialsOfLine = (text: string): string =>
  splitWords(text)
    .map((word) => toInitials(word.text))
    .join(' ')

const rankName = ({ words, ...name }: IndexedTopic['tokens'][number], rank: Uint32Array) => ({
  ...name,
  words: words.map((word) => rank[word]!),
})
