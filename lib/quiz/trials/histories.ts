import fc from 'fast-check'
import type { ItemId, NoteSlug } from '../../model/ids'
import type { Confidence } from '../../model/study/sitting'
import { dayIn } from '../day-in'
import { dayAt } from '../day-span'
import type { Evidence } from '../memory/evidence'
import { type LearnerMemory, newLearnerMemory } from '../memory/learner-memory'
import { DAY_MS, type NoteMemory } from '../memory/note-memory'
import { remember } from '../memory/remember'
import type { MetNote } from '../review/review-state'

export type Given = Partial<Omit<Evidence, 'note' | 'item'>> & { note?: string; item?: string }

/** An answer for tests. By default it is a right answer to an item with four options. */
export function evidence(given: Given = {}): Evidence {
  return {
    options: 4,
    choose: 1,
    verdict: 'right',
    confidence: null,
    elapsedMs: 20_000,
    at: FIRST_DAY,
    fellFor: [],
    resisted: [],
    ...given,
    note: (given.note ?? 'storage') as NoteSlug,
    item: (given.item ?? `${given.note ?? 'storage'}-1`) as ItemId,
  }
}

const FIRST_DAY = Date.UTC(2026, 0, 5, 19)
export const day = (days: number) => FIRST_DAY + days * DAY_MS
export const utcDate = dayIn('UTC')
export const utcDay = (at: number) => dayAt(utcDate, at)

export interface Memories {
  learner: LearnerMemory
  notes: Map<NoteSlug, NoteMemory>
}

export function fold(answers: readonly Evidence[]): Memories {
  let learner = newLearnerMemory()
  const notes = new Map<NoteSlug, NoteMemory>()
  for (const answer of answers) {
    const next = remember(learner, notes.get(answer.note) ?? null, answer)
    learner = next.learner
    notes.set(answer.note, next.note)
  }
  return { learner, notes }
}

export function memoryOf({ notes }: Memories, note = 'storage'): NoteMemory {
  return notes.get(note as NoteSlug)!
}

/** @param items  how many questions the note has; by default none, so that only its memory counts */
export function metOf(memories: Memories, note = 'storage', items = 0): MetNote {
  const ids = Array.from({ length: items }, (_, i) => ({ id: `${note}-${i + 1}` as ItemId }))
  return { memory: memoryOf(memories, note), items: ids }
}

/** Any history: pauses up to ten years, clocks that run backwards, several notes, every verdict. */
export const histories = (notes = 3): fc.Arbitrary<Evidence[]> =>
  fc
    .array(
      fc.record({
        pauseMs: fc.oneof(
          fc.integer({ min: -DAY_MS, max: 10 * 60_000 }),
          fc.integer({ min: 0, max: 40 * DAY_MS }),
          fc.integer({ min: 0, max: 3_650 * DAY_MS }),
        ),
        note: fc.integer({ min: 1, max: notes }),
        item: fc.integer({ min: 1, max: 4 }),
        shape: fc.constantFrom([4, 1], [5, 2], [2, 1], [5, 5], [1, 1], [26, 3]) as fc.Arbitrary<[number, number]>,
        verdict: fc.constantFrom('right', 'partly', 'wrong') as fc.Arbitrary<Evidence['verdict']>,
        confidence: fc.constantFrom(null, 'guessed', 'fairly', 'sure') as fc.Arbitrary<Confidence | null>,
        elapsedMs: fc.option(fc.integer({ min: 0, max: 86_400_000 }), { nil: null }),
        names: fc.subarray(['__proto__', 'constructor', 'EFS is a block store']),
      }),
      { maxLength: 60 },
    )
    .map((answers) => {
      let at = FIRST_DAY
      return answers.map(({ pauseMs, note, item, shape: [options, choose], names, ...rest }) => {
        at += pauseMs
        const misconceptions = rest.verdict === 'right' ? { resisted: names } : { fellFor: names }
        const name = `note-${note}`
        return evidence({
          ...rest,
          ...misconceptions,
          note: name,
          item: `${name}-${item}`,
          options,
          choose,
          at,
        })
      })
    })
