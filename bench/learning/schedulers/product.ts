import type { ItemId, NoteSlug } from '../../../lib/model/ids'
import { dayIn } from '../../../lib/quiz/day-in'
import { dayAt } from '../../../lib/quiz/day-span'
import type { Evidence } from '../../../lib/quiz/memory/evidence'
import { type LearnerMemory, newLearnerMemory } from '../../../lib/quiz/memory/learner-memory'
import type { NoteMemory } from '../../../lib/quiz/memory/note-memory'
import { remember } from '../../../lib/quiz/memory/remember'
import { expectedScore } from '../../../lib/quiz/readiness/expected-score'
import type { ExaminedNote } from '../../../lib/quiz/readiness/readiness-state'
import { drawReview } from '../../../lib/quiz/review/draw-review'
import type { ReviewNote } from '../../../lib/quiz/review/review-state'
import type { Random } from '../../../lib/quiz/seeded'
import type { Bank } from '../bank'
import { EXAM_DAYS, EXAM_HOUR } from '../days'
import type { Answer } from '../learner'
import type { CreateScheduler, Interval, Scheduler } from './scheduler'

/** How many questions are drawn at a time. */
const SITTING = 10
const DAY_MS = 86_400_000
const READING_MINUTES = 2.5
const dateOf = dayIn('UTC')

/** The review of the product, in sittings of ten. A new one is drawn after the last answer or when a day begins. */
export const product: CreateScheduler = (bank, random) => new Product(bank, random)

class Product implements Scheduler {
  private readonly notes: ReviewNote[]
  private readonly random: Random
  private learner: LearnerMemory = newLearnerMemory()
  private readonly memories = new Map<NoteSlug, NoteMemory>()
  private waiting: number[] = []

  constructor(
    private readonly bank: Bank,
    random: Random,
  ) {
    this.notes = reviewNotesOf(bank)
    this.random = random
  }

  startDay(): void {
    this.waiting = []
  }

  next(now: number, secondsLeft: number): number | null {
    if (this.waiting.length === 0) this.waiting = this.draw(now * DAY_MS, secondsLeft / 60)
    return this.waiting.shift() ?? null
  }

  learn(answer: Answer): void {
    const evidence = evidenceOf(this.bank, answer)
    const { learner, note } = remember(this.learner, this.memories.get(evidence.note) ?? null, evidence)
    this.learner = learner
    this.memories.set(evidence.note, note)
  }

  expectedScore(now: number, { day, items }: { day: number; items: number }): Interval | null {
    const bank = examinedNotesOf(this.bank)
    const state = {
      learner: this.learner,
      notes: this.memories,
      bank,
      now: now * DAY_MS,
      examAt: day * DAY_MS,
      items,
    }
    const told = expectedScore(state)
    return 'missing' in told ? null : told
  }

  private draw(now: number, minutes: number): number[] {
    const drawn = drawReview({
      learner: this.learner,
      notes: this.memories,
      bank: this.notes,
      plan: { examAt: (EXAM_DAYS[0] + EXAM_HOUR) * DAY_MS, minutes },
      suspended: new Set(),
      now,
      today: dayAt(dateOf, now),
      most: SITTING,
      random: this.random,
    })
    return drawn.map(({ item }) => Number(item))
  }
}

const slugOf = (note: number) => String(note) as NoteSlug
const itemIdOf = (item: number) => String(item) as ItemId

export function reviewNotesOf({ notes }: Bank): ReviewNote[] {
  return notes.map((note) => ({
    note: slugOf(note.id),
    weight: note.weight,
    items: note.items.map((id) => ({ id: itemIdOf(id) })),
    requires: note.requires.map(slugOf),
    minutes: READING_MINUTES,
    misconceptions: [],
  }))
}

export function examinedNotesOf({ notes, items }: Bank): ExaminedNote[] {
  return notes.map(({ id, weight, domain, items: own }) => ({
    note: slugOf(id),
    weight,
    domain: String(domain),
    items: own.map((item) => ({ id: itemIdOf(item), options: items[item]!.k, choose: items[item]!.choose })),
  }))
}

export function evidenceOf({ items }: Bank, { item, day, verdict, confidence, seconds }: Answer): Evidence {
  const { note, k, choose } = items[item]!
  return {
    note: slugOf(note),
    item: itemIdOf(item),
    options: k,
    choose,
    verdict,
    confidence,
    elapsedMs: Math.round(seconds * 1000),
    at: Math.round(day * DAY_MS),
    fellFor: [],
    resisted: [],
  }
}
