import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LearnerExport } from '../../model/api/learner-export'
import type { Instant, LearnerId, NoteSlug, SittingId } from '../../model/ids'
import type { SittingKind } from '../../model/study/sitting'
import { openStore } from '../open-store'
import type { SittingSummary } from '../sittings'
import type { ProgressStore } from '../store'
import { answer, exported, exportOfNothing, NINE, newLearner, newSitting, TEN, wholeExport } from './example-sittings'
import { SAME_NAMES } from './fold-rows-of'
import { runSql } from './table-rows'

const PRACTICES = { count: 60, size: 20 }
const EXAMS = { count: 20, size: 65 }
const PAGE = 30

/**
 * A history beyond the parameter limit of a statement: 2,500 answers in 80 sittings.
 * @param newUrl  returns the URL of an empty database
 */
export function longHistoryContract(name: string, newUrl: () => Promise<string>) {
  describe(`${name} serves a learner with 60 practices of 20 and 20 exams of 65`, () => {
    let store: ProgressStore
    const mina = newLearner()
    beforeAll(async () => {
      const url = await newUrl()
      store = await openStore(url)
      await copySitting(url, await answerAll(store, mina, 'practice', PRACTICES.size, NINE), PRACTICES.count - 1)
      await copySitting(url, await answerAll(store, mina, 'exam', EXAMS.size, TEN), EXAMS.count - 1)
      await store.upkeep.rebuild()
    }, 60_000)
    afterAll(() => store.close())

    test('every page of the history, with counts', async () => {
      const all: SittingSummary[] = []
      for (let after: SittingId | null = null; ; ) {
        const { sittings, next } = await store.reader.sittings(mina, { after, limit: PAGE })
        all.push(...sittings)
        if (next === null) break
        after = next
      }
      const told = all.map(({ items, answered, right }) => `${right} of ${items}, ${answered} answered`)
      expect(told.sort()).toEqual([
        ...Array(PRACTICES.count).fill('10 of 20, 20 answered'),
        ...Array(EXAMS.count).fill('33 of 65, 65 answered'),
      ])
    })

    test('the histories of all items', async () => {
      const histories = await store.reader.itemHistories(mina)
      const total = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0)
      expect({
        items: histories.length,
        answered: total(histories.map(({ answered }) => answered)),
        right: total(histories.map(({ right }) => right)),
      }).toEqual({ items: EXAMS.size, answered: 2_500, right: 60 * 10 + 20 * 33 })
    })

    test('unfinished sittings, recent items, and the latest sitting of a note', async () => {
      expect(await store.reader.unfinishedSittings(mina, 4)).toEqual([])
      expect((await store.reader.recentItems(mina, 3)).size).toBe(EXAMS.size)
      const latest = await store.reader.latestOfNote(mina, 'storage' as NoteSlug)
      expect(latest?.responses).toHaveLength(EXAMS.size)
    })

    test('the export, with each response once', async () => {
      const history = await exported(store, mina)
      expect(LearnerExport.parse(history)).toEqual(history)
      const names = new Set(history.responses.map(({ sitting, item, seq }) => `${sitting} ${item} ${seq}`))
      expect([history.sittings.length, history.responses.length, names.size]).toEqual([80, 2_500, 2_500])
    })

    test('without blocking the process for others, with either database', async () => {
      const turns = await turnsDuring(async () => {
        for await (const _ of store.reader.exportJson(mina, wholeExport));
      })
      expect(turns).toBeGreaterThanOrEqual(8) // four pages of sittings, and as many of their responses
    })

    test('the fold of all answers that count, in steps', async () => {
      const turns = await turnsDuring(async () => {
        expect(await store.states.catchUp(mina, SAME_NAMES)).toBe(true)
      })
      expect(turns).toBeGreaterThanOrEqual(6) // each step has two hundred answers of practices
      const { totals } = (await store.states.learner(mina))!
      expect(totals.study).toMatchObject({ answers: 1_200 + 65, right: 600 + 33 }) // the copied exams have no turn
    })

    test('an erase in steps that leaves nothing', async () => {
      expect(await turnsDuring(() => store.writer.erase(mina))).toBeGreaterThanOrEqual(4)
      expect(await exported(store, mina)).toEqual(exportOfNothing(mina))
      expect(await store.reader.itemHistories(mina)).toEqual([])
    })
  })
}

/** Begins a sitting, answers every item (every second one right), and finishes it. */
async function answerAll(
  { writer }: ProgressStore,
  learner: LearnerId,
  kind: SittingKind,
  size: number,
  now: Instant,
): Promise<SittingId> {
  const items = Array.from({ length: size }, (_, i) => `item-${i}`)
  const { id } = await writer.createSitting(learner, newSitting(kind, items), now)
  await Promise.all(items.map((item, i) => writer.record(learner, id, answer(item, 1, i % 2 ? 'b' : 'a'), now)))
  await writer.finish(learner, id, now)
  return id
}

/** The tables of a sitting: the column with its id, and the other columns that are not derived. */
const SITTING_ROWS = [
  ['Sitting', 'id', 'learnerId kind state source seed startedAt finishedAt note'],
  ['SittingItem', 'sittingId', 'itemId versionId position options'],
  ['ItemResponse', 'sittingId', 'learnerId itemId versionId seq options confidence elapsedMs at verdict'],
] as const

/** Copies a sitting many times under other ids, without the store: this takes a hundredth of the time. */
async function copySitting(url: string, id: SittingId, times: number): Promise<void> {
  const numbers = `(WITH RECURSIVE k(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM k WHERE k < ${times}) SELECT k FROM k) n`
  for (const [table, name, rest] of SITTING_ROWS) {
    const columns = rest.replace(/\w+/g, '"$&"').replaceAll(' ', ', ')
    const copies = `SELECT "${name}" || '-' || n.k, ${columns} FROM "${table}", ${numbers} WHERE "${name}" = '${id}'`
    await runSql(url, `INSERT INTO "${table}" ("${name}", ${columns}) ${copies}`)
  }
}

/** How often the event loop could handle other requests during `work`. */
async function turnsDuring(work: () => Promise<void>): Promise<number> {
  let isOver = false
  let turns = 0
  const turn = () => {
    turns++
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  await work()
  isOver = true
  return turns
}
