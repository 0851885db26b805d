import { firstFrom } from './first-from'
import { Growing, type Lists, listAt, toLists } from './growing'
import { soundOf } from './sound'
import { isWithin } from './typo'

/** The words of an index, sorted by their letters. A word is known by its place. */
export class Vocabulary {
  private readonly slots = new Map<string, number>()
  private readonly bySound = new Map<string, number[]>()
  private readonly shared: Uint8Array
  private grams: Lists = { starts: new Uint32Array(1), numbers: new Uint32Array() }

  private constructor(private readonly words: readonly string[]) {
    this.shared = new Uint8Array(words.length)
  }

  /** @param words  letters, sorted and all different */
  static *of(words: readonly string[]): Generator<void, Vocabulary> {
    const vocabulary = new Vocabulary(words)
    const [slots, ids] = [new Growing(), new Growing()]
    for (const [id, letters] of words.entries()) {
      for (const gram of gramsOf(letters)) {
        slots.push(vocabulary.slotOf(gram))
        ids.push(id)
      }
      vocabulary.addSound(id, letters)
      if (id % STEP === 0) yield
    }
    vocabulary.grams = yield* toLists(vocabulary.slots.size, slots.take(), ids.take())
    return vocabulary
  }

  lettersOf(word: number): string {
    return this.words[word]!
  }

  /** The word with exactly these letters. */
  find(letters: string): number | undefined {
    const at = firstFrom(this.words, letters)
    return this.words[at] === letters ? at : undefined
  }

  /** The range of the words that begin with these letters. */
  beginning(letters: string): [from: number, to: number] {
    const from = firstFrom(this.words, letters)
    return [from, firstFrom(this.words, `${letters}\uffff`)]
  }

  /** The words that contain these letters. */
  containing(letters: string): number[] {
    const grams = gramsOf(letters)
    const slots = grams.flatMap((gram) => this.slots.get(gram) ?? [])
    if (slots.length === 0 || slots.length < grams.length) return []
    const lists = slots.map((slot) => listAt(this.grams, slot))
    const rarest = lists.reduce((a, b) => (b.length < a.length ? b : a))
    return [...new Set(rarest)].filter((id) => this.lettersOf(id).includes(letters))
  }

  /** The words that differ in a number of letters at most, or that begin with such letters. */
  near(letters: string, most: number, beginsWith: boolean): number[] {
    const grams = gramsOf(letters)
    const least = Math.max(1, grams.length - LOST_BY_SLIP * most)
    const touched: number[] = []
    const found: number[] = []
    for (const gram of new Set(grams)) {
      const slot = this.slots.get(gram)
      if (slot === undefined) continue
      for (const id of listAt(this.grams, slot)) {
        const shared = ++this.shared[id]!
        if (shared === 1) touched.push(id)
        if (shared === least && isWithin(letters, this.lettersOf(id), most, beginsWith)) found.push(id)
      }
    }
    for (const id of touched) this.shared[id] = 0
    return found
  }

  /** The words that sound exactly so. */
  sounding(sound: string): readonly number[] {
    return this.bySound.get(sound) ?? []
  }

  private addSound(id: number, letters: string): void {
    const sound = letters.length > LONGEST_SOUNDED ? '' : soundOf(letters)
    if (sound.length < SHORTEST_SOUND) return
    const alike = this.bySound.get(sound)
    if (alike === undefined) this.bySound.set(sound, [id])
    else alike.push(id)
  }

  private slotOf(gram: string): number {
    const known = this.slots.get(gram) ?? this.slots.size
    this.slots.set(gram, known)
    return known
  }
}

/** How many words are added in one step. */
const STEP = 2_000
/** Two letters that change places change three pairs. */
const LOST_BY_SLIP = 3
const SHORTEST_SOUND = 3
const LONGEST_SOUNDED = 24

/** Pairs of letters beside each other. A word of one letter has none. */
const gramsOf = (letters: string): string[] =>
  Array.from({ length: Math.max(0, letters.length - 1) }, (_, i) => letters.slice(i, i + 2))
