import type { Verdict } from '../../lib/model/feedback'
import type { Bank, Item } from './bank'
import { hashed, normal, range } from './chance'
import type { Memory } from './memory'
import type { Traits } from './traits'

/** What a scheduler may see of an answer. */
export interface Answer {
  item: number
  /** When it was given; the feedback is read afterwards. */
  day: number
  verdict: Verdict
  confidence: 'sure' | 'fairly' | 'guessed' | null
  /** The time from the appearance of the question to the answer. */
  seconds: number
}

/** What the learner knows about a question. */
interface Knowledge {
  /** The concept is recalled. */
  recalled: boolean
  /** The concept is recalled, and the learner sees that it applies. */
  applies: boolean
  /** The concept does not help, but the learner remembers the answer to this very question. */
  recognises: boolean
}

/** Keys of the draws, so that they are independent. */
const LUCK = { trait: 1, recall: 2, apply: 3, recognise: 4, slip: 5, guess: 6, half: 7, say: 8, noise: 9 } as const
const TAKE_IN = { read: 10, answer: 11 } as const
const OFF = { day: 12, holiday: 13 } as const
const PACE = 14
const DISTRACTED = 15
const ITEM = { hardness: 16, guess: 17 } as const
const READING = { kind: 'read', recalled: false, right: false } as const
const DAY_SECONDS = 86_400
const SITTING_AT = 0.8

/**
 * A learner who studies the bank day by day. Luck depends only on the learner, the item and the number of its answer.
 */
export class Learner {
  private readonly seen = new Map<number, { times: number; last: number }>()
  private readonly read = new Set<number>()
  private readonly slip: number
  private readonly pace: number
  private readonly bias: number
  private sitting = { began: 0, seconds: 0, limit: 0 }

  constructor(
    readonly seed: number,
    readonly bank: Bank,
    readonly memory: Memory,
    readonly traits: Traits,
  ) {
    this.slip = traits.slip * range(0.5, 1.5, hashed(seed, LUCK.trait, 0))
    this.pace = range(1 - traits.pace, 1 + traits.pace, hashed(seed, LUCK.trait, 1))
    this.bias = traits.bias + traits.biasSpread * this.normal(LUCK.trait, 2)
  }

  /** Begins a sitting. @returns whether the learner studies on this day */
  comes(day: number, minutes: number): boolean {
    this.sitting = { began: day + SITTING_AT, seconds: 0, limit: 60 * minutes }
    const holiday = 2 + Math.floor(26 * hashed(this.seed, OFF.holiday))
    const isOnHoliday = day >= holiday && day < holiday + this.traits.holiday
    if (isOnHoliday || hashed(this.seed, OFF.day, day) < this.traits.absent) return false
    return this.memory.startDay?.(day) !== false
  }

  get now(): number {
    return this.sitting.began + this.sitting.seconds / DAY_SECONDS
  }

  get secondsLeft(): number {
    return this.sitting.limit - this.sitting.seconds
  }

  /** Reads the note if it is new, answers, and reads the feedback. */
  answer(id: number): Answer {
    const item = this.bank.items[id]!
    if (!this.read.has(item.note)) this.readNote(item.note)
    const nth = this.seen.get(id)?.times ?? 0
    const knows = this.knows(item, nth)
    const isRight = this.isRight(item, nth, knows)
    const seconds = this.secondsOf(item, nth, knows.applies || knows.recognises)
    this.spend(seconds)
    const day = this.now
    this.spend(this.paced(item, nth, isRight ? this.traits.feedbackRight : this.traits.feedbackWrong))
    this.seen.set(id, { times: nth + 1, last: day })
    this.learn(item, nth, knows, isRight)
    const confidence = this.confidence(item, nth, knows.applies || knows.recognises)
    return { item: id, day, verdict: this.verdict(item, nth, isRight), confidence, seconds }
  }

  /** P(right) on a new item of the note. By default, its hardness and the ease of guessing are average. */
  rightOnUnmet(note: number, day: number, hardness = 1 / 3, ease = 1 / 2): number {
    const guess = this.meanChance(note) * range(this.traits.guessLow, this.traits.guessHigh, ease)
    const known = this.recall(note, day) * this.breadth(note) * (1 - this.traits.hardness * hardness)
    return known * (1 - this.slip) + (1 - known) * guess
  }

  private readNote(note: number): void {
    this.read.add(note)
    this.spend(this.traits.reading)
    if (this.takesIn(note, hashed(this.seed, TAKE_IN.read, note))) {
      this.memory.practise(note, this.now, READING)
    }
  }

  private knows({ id, note }: Item, nth: number): Knowledge {
    const recalled = this.luck(LUCK.recall, id, nth) < this.recall(note, this.now)
    const transfer = 1 - this.traits.hardness * hashed(this.seed, ITEM.hardness, id) ** 2
    const applies = recalled && this.luck(LUCK.apply, id, nth) < transfer * (nth === 0 ? this.breadth(note) : 1)
    return { recalled, applies, recognises: !applies && this.luck(LUCK.recognise, id, nth) < this.recognition(id) }
  }

  private isRight({ id, chance }: Item, nth: number, { applies, recognises }: Knowledge): boolean {
    if (applies || recognises) return this.luck(LUCK.slip, id, nth) >= this.slip
    const ease = range(this.traits.guessLow, this.traits.guessHigh, hashed(this.seed, ITEM.guess, id))
    return this.luck(LUCK.guess, id, nth) < chance * ease
  }

  /** Two of three wrong answers to an item with two keys contain one of them. */
  private verdict({ id, choose }: Item, nth: number, isRight: boolean): Verdict {
    if (isRight) return 'right'
    return choose === 2 && this.luck(LUCK.half, id, nth) < 2 / 3 ? 'partly' : 'wrong'
  }

  private confidence({ id }: Item, nth: number, believes: boolean): Answer['confidence'] {
    if (this.luck(LUCK.say, id, nth) >= this.traits.confidence) return null
    const z = (believes ? 1 : -0.8) + this.bias + this.traits.confidenceNoise * this.normal(LUCK.noise, id, nth)
    return z > 0.7 ? 'sure' : z < -0.5 ? 'guessed' : 'fairly'
  }

  /** A recognised question mostly teaches nothing, since its explanation is rarely read. */
  private learn({ id, note }: Item, nth: number, knows: Knowledge, right: boolean): void {
    const luck = hashed(this.seed, TAKE_IN.answer, id, nth)
    if (!this.takesIn(note, luck)) return
    const isSkimmed = knows.recognises && !knows.recalled
    if (isSkimmed && hashed(this.seed, DISTRACTED, id, nth) >= this.traits.recognisedRead) return
    const answered = { kind: 'answer', recalled: knows.recalled, right } as const
    this.memory.practise(note, this.now, isSkimmed ? READING : answered)
  }

  private takesIn(note: number, luck: number): boolean {
    const { attention, prerequisites } = this.traits
    const { requires } = this.bank.notes[note]!
    const mean = requires.reduce((sum, other) => sum + this.recall(other, this.now), 0) / Math.max(1, requires.length)
    const grasp = requires.length === 0 ? 1 : 1 - prerequisites + prerequisites * mean
    const gone = Math.min(1, this.sitting.seconds / this.sitting.limit)
    return luck < range(1, attention, gone) * grasp
  }

  private recall(note: number, day: number): number {
    const recall = this.memory.recall(note, day)
    if (recall >= 0 && recall <= 1) return recall
    throw new RangeError(`Expected \`recall\` of note ${note} on day ${day} to be from 0 to 1, got \`${recall}\``)
  }

  private recognition(id: number): number {
    const seen = this.seen.get(id)
    if (!seen) return 0
    const { recognition, recognitionDays, recognitionGrowth } = this.traits
    return recognition * 2 ** (-(this.now - seen.last) / (recognitionDays * recognitionGrowth ** (seen.times - 1)))
  }

  private breadth(note: number): number {
    const { items } = this.bank.notes[note]!
    const met = items.filter((id) => this.seen.has(id)).length
    return range(1 - this.traits.breadth, 1, met / items.length)
  }

  private meanChance(note: number): number {
    const { items } = this.bank.notes[note]!
    return items.reduce((sum, id) => sum + this.bank.items[id]!.chance, 0) / items.length
  }

  private secondsOf(item: Item, nth: number, isKnown: boolean): number {
    const { firstSight, laterSight, known, unknown } = this.traits
    return this.paced(item, nth, (nth === 0 ? firstSight : laterSight) + (isKnown ? known : unknown))
  }

  private paced({ id }: Item, nth: number, seconds: number): number {
    return seconds * this.pace * Math.exp(this.traits.paceSpread * this.normal(PACE, id, nth))
  }

  private spend(seconds: number): void {
    this.sitting.seconds += seconds
  }

  private luck(draw: number, id: number, nth: number): number {
    return hashed(this.seed, draw, id, nth)
  }

  private normal(...key: number[]): number {
    return normal(hashed(this.seed, ...key, 0), hashed(this.seed, ...key, 1))
  }
}
