/** Random histories of two learners, for tests of derived rows. */
import fc from 'fast-check'
import type { Instant, ItemId, LearnerId, NoteSlug, SittingId, Tag, VersionId } from '../../model/ids'
import type { ItemVersion } from '../../model/key'
import type { SittingKind } from '../../model/study/sitting'
import { exampleItem, exampleVersion } from '../../quiz/trials/example-items'
import type { ProgressStore } from '../store'
import { answer, NINE, newLearner, newSitting, TEN } from './example-sittings'

const ITEMS = ['ebs', 'efs', 'fsx', 's3']
const NOTES: Record<string, string> = { ebs: 'disks', efs: 'files', fsx: 'files', s3: 'objects' }
const SOURCES = [{ notes: ['ebs' as NoteSlug] }, { notes: ['efs', 's3'] as NoteSlug[] }, { tags: ['a, "b"' as Tag] }]
const AFTER_DEADLINE = '2026-11-24T12:00:00.000Z'

/** An action of a learner. Sittings and learners are numbers modulo how many there are. */
export type Act =
  | { do: 'begin'; learner: number; kind: SittingKind; items: string[]; generation: number; cram: boolean }
  | { do: 'answer'; sitting: number; item: string; seq: number; letter: string; days: number; late: boolean }
  | { do: 'undo'; sitting: number } // undoes the last answer
  | { do: 'flag'; sitting: number; item: string; flagged: boolean }
  | { do: 'finish'; sitting: number }
  | { do: 'regrade'; item: string; letter: string }
  | { do: 'undo-regrade'; item: string }
  | { do: 'erase'; learner: number }

const item = fc.constantFrom(...ITEMS)
const sitting = fc.nat()
const learner = fc.nat()
const begin = fc.record({
  do: fc.constant('begin' as const),
  learner,
  kind: fc.constantFrom('practice' as const, 'exam' as const, 'review' as const),
  items: fc.uniqueArray(item, { minLength: 1 }),
  generation: fc.integer({ min: 1, max: 2 }),
  cram: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
})
const give = fc.record({
  do: fc.constant('answer' as const),
  sitting,
  item,
  seq: fc.integer({ min: 1, max: 4 }),
  letter: fc.constantFrom('a', 'b', 'a', 'b', ''), // '' takes the answer back
  days: fc.integer({ min: 0, max: 60 }),
  late: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
})
const undo = fc.record({ do: fc.constant('undo' as const), sitting })
const flag = fc.record({ do: fc.constant('flag' as const), sitting, item, flagged: fc.boolean() })
const finish = fc.record({ do: fc.constant('finish' as const), sitting })
const regrade = fc.record({
  do: fc.constant('regrade' as const),
  item,
  letter: fc.constantFrom('a', 'b', 'c'),
})
const undoRegrade = fc.record({ do: fc.constant('undo-regrade' as const), item })
const erase = fc.record({ do: fc.constant('erase' as const), learner })
/** Generates actions, mostly answers. */
export const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 30, arbitrary: begin },
  { weight: 120, arbitrary: give },
  { weight: 30, arbitrary: undo },
  { weight: 30, arbitrary: flag },
  { weight: 20, arbitrary: finish },
  { weight: 6, arbitrary: regrade },
  { weight: 3, arbitrary: undoRegrade },
  { weight: 1, arbitrary: erase },
)

const KINDS = ['practice', 'exam', 'review', 'exam'] as const
/**
 * A history in which everything occurs that derived rows depend on, whatever chance brings: for both learners, four
 * sittings of all items with an answer and a flag for each, an undone answer, and two finished exams.
 */
const FULL_HISTORY: Act[] = [
  ...[0, 1].flatMap((learner) => KINDS.map((kind, i) => beginAct(learner, kind, (i % 2) + 1))),
  ...[0, 1, 2, 3, 4, 5, 6, 7].flatMap((sitting): Act[] => [
    ...ITEMS.map((item) => answerAct(sitting, item)),
    ...(KINDS[sitting % 4] === 'practice' ? [{ do: 'undo' as const, sitting }] : []),
    ...ITEMS.map((item) => ({ do: 'flag' as const, sitting, item, flagged: sitting % 2 === 0 })),
  ]),
  ...[1, 3, 5, 7].map((sitting) => ({ do: 'finish' as const, sitting })),
]

/** For a property over acts and how many of them are done at once. */
export const EXAMPLES = [1, 4].map((atOnce): [[Act[], number]] => [[FULL_HISTORY, atOnce]])

function beginAct(learner: number, kind: SittingKind, generation: number): Act {
  return { do: 'begin', learner, kind, items: ITEMS, generation, cram: false }
}

function answerAct(sitting: number, item: string): Act {
  return { do: 'answer', sitting, item, seq: 1, letter: 'a', days: sitting, late: false }
}

/** A sitting of items in their first or second generation. The key is option `a` in the first and `b` in the second. */
export function sittingOf(kind: SittingKind, items: string[], generation: number, cram = false) {
  const source = SOURCES[items.length % 3]!
  const sitting = newSitting(kind, items, { minutes: kind === 'exam' ? 60 : null, source, cram })
  sitting.versions = items.map((id) => {
    const version = `${id}@${generation}` as VersionId
    return exampleVersion({ ...exampleItem(id, { note: NOTES[id] ?? 'storage' }), version, generation }, [
      generation === 1 ? 'a' : 'b',
    ])
  })
  sitting.items = sitting.items.map((item, i) => ({ ...item, version: sitting.versions[i]!.item.version }))
  return sitting
}

/** A later version of an item, in which only the key may differ. */
function correctedTo(letter: string, id: string): ItemVersion {
  const version = `${id}@3${letter}` as VersionId
  const item = exampleItem(id, { note: NOTES[id] ?? 'storage' })
  return exampleVersion({ ...item, version, generation: 3 }, [letter])
}

/** Plays actions on a store, several at a time as if by several tabs. */
export class Players {
  readonly learners = [newLearner(), newLearner()]
  readonly sittings: { learner: LearnerId; id: SittingId; kind: SittingKind }[] = []

  /** The sitting with each learner's last answer. */
  private answered = { learner: this.learners[0]!, id: 'none' as SittingId }

  constructor(private readonly store: ProgressStore) {}

  async play(acts: readonly Act[], atOnce: number) {
    for (let i = 0; i < acts.length; i += atOnce) {
      await Promise.all(acts.slice(i, i + atOnce).map((act) => this.do(act)))
    }
  }

  private async do(act: Act) {
    const { writer, regrades } = this.store
    if (act.do === 'begin') {
      const learner = this.learners[act.learner % this.learners.length]!
      const { id } = await writer.createSitting(learner, sittingOf(act.kind, act.items, act.generation, act.cram), NINE)
      this.sittings.push({ learner, id, kind: act.kind })
    }
    if (act.do === 'erase') await writer.erase(this.learners[act.learner % this.learners.length]!)
    if (act.do === 'regrade') {
      await regrades.regrade(correctedTo(act.letter, act.item), { isApplied: true, withReworded: false }, TEN)
    }
    if (act.do === 'undo-regrade') await regrades.undo(act.item as ItemId, true, TEN)
    const found = 'sitting' in act ? this.sittings[act.sitting % this.sittings.length] : undefined
    if (found === undefined) return
    if (act.do === 'answer') {
      const response = answer(act.item, act.seq, act.letter)
      if (found.kind !== 'exam') this.answered = found
      const day = found.kind === 'exam' ? 0 : act.days
      await writer.record(found.learner, found.id, response, act.late ? AFTER_DEADLINE : daysAfter(TEN, day))
    }
    if (act.do === 'undo') await writer.undo(this.answered.learner, this.answered.id, TEN)
    if (act.do === 'flag') await writer.flag(found.learner, found.id, act.item as ItemId, act.flagged)
    if (act.do === 'finish') await writer.finish(found.learner, found.id, TEN)
  }
}

function daysAfter(instant: Instant, days: number): Instant {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString()
}
