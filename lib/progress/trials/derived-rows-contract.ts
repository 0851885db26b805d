import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ItemId, SittingId } from '../../model/ids'
import { optionOf } from '../../quiz/trials/example-items'
import { openStore } from '../open-store'
import type { ProgressStore } from '../store'
import { expectedRows, storedRows } from './derived-rows'
import { answer, NINE, newLearner, TEN } from './example-sittings'
import { migrateTo } from './migrate-to'
import { act, EXAMPLES, Players, sittingOf } from './random-histories'
import { insertRows, type Row, runSql, tableRows } from './table-rows'

/** The tables of the first schema and their columns, parents first. */
const FIRST_SCHEMA = {
  Learner: ['id', 'createdAt'],
  ItemVersion: ['id', 'itemId', 'generation', 'noteSlug', 'text'],
  Sitting: ['id', 'learnerId', 'kind', 'state', 'source', 'seed', 'minutes', 'startedAt', 'deadline', 'finishedAt'],
  SittingItem: ['sittingId', 'itemId', 'versionId', 'position', 'options', 'domain', 'flagged'],
  ItemResponse: 'id learnerId sittingId itemId versionId seq options confidence elapsedMs at verdict'.split(' '),
}

/** In the first schema, answers of exams could not be taken back. Such a response counts as no answer there. */
function withoutTakenBack(responses: Row[]): Row[] {
  const placeOf = ({ sittingId, itemId }: Row) => `${sittingId} ${itemId}`
  const bySeq = responses.toSorted((a, b) => Number(a.seq) - Number(b.seq))
  const last = new Map(bySeq.map((row) => [placeOf(row), row]))
  return responses.filter((row) => row.options !== '[]' && last.get(placeOf(row))!.options !== '[]')
}

/** Derived rows equal those computed from responses and flags. @param newUrl  returns the URL of an empty database */
export function derivedRowsContract(name: string, newUrl: () => Promise<string>) {
  describe(`${name} derives rows`, () => {
    let url: string
    let store: ProgressStore
    beforeAll(async () => {
      url = await newUrl()
      store = await openStore(url)
    })
    afterAll(() => store.close())

    const rebuild = () => store.upkeep.rebuild()

    test('that match the responses and flags after any history, and rebuilds the same rows', async () => {
      const histories = fc.tuple(fc.array(act, { minLength: 20, maxLength: 80 }), fc.integer({ min: 1, max: 8 }))
      const sizes = { sittings: 0, histories: 0, stars: 0 }
      await fc.assert(
        fc.asyncProperty(histories, async ([acts, atOnce]) => {
          await new Players(store).play(acts, atOnce)
          const stored = await storedRows(url)
          expect(stored).toEqual(await expectedRows(url))
          await rebuild()
          expect(await storedRows(url)).toEqual(stored)
          for (const table of ['sittings', 'histories', 'stars'] as const) sizes[table] = stored[table].length
        }),
        { numRuns: 10, endOnFailure: true, examples: EXAMPLES },
      )
      expect(Math.min(...Object.values(sizes)), JSON.stringify(sizes)).toBeGreaterThan(10)
    }, 120_000)

    test('that leave out an open exam and include it after the finish', async () => {
      const mina = newLearner()
      const { id } = await store.writer.createSitting(mina, sittingOf('exam', ['efs', 'ebs'], 1), NINE)
      await store.writer.record(mina, id, answer('efs', 1, 'b'), NINE)
      expect(await store.reader.itemHistories(mina)).toEqual([])
      const practice = await store.writer.createSitting(mina, sittingOf('practice', ['efs'], 1), NINE)
      await store.writer.record(mina, practice.id, answer('efs', 1, 'b'), TEN)
      await store.writer.record(mina, id, answer('efs', 2, 'a'), TEN)
      expect(await store.reader.itemHistories(mina)).toMatchObject([{ item: 'efs', answered: 1, right: 0 }])
      await store.writer.finish(mina, id, TEN)
      expect(await store.reader.itemHistories(mina)).toEqual([
        {
          item: 'efs',
          generation: 1,
          answered: 2,
          right: 1,
          first: { verdict: 'wrong', at: TEN },
          last: {
            verdict: 'right',
            at: TEN,
            version: 'efs@1',
            options: [optionOf('efs', 'a')],
            confidence: 'sure',
            elapsedMs: 1_500,
          },
        },
      ])
    })

    test('with a separate history for each generation of an item', async () => {
      const mina = newLearner()
      for (const generation of [1, 2, 2]) {
        const { id } = await store.writer.createSitting(mina, sittingOf('practice', ['efs'], generation), NINE)
        await store.writer.record(mina, id, answer('efs', 1, 'a'), TEN)
      }
      const histories = await store.reader.itemHistories(mina)
      expect(histories.map(({ generation, answered, right }) => [generation, answered, right]).sort()).toEqual([
        [1, 1, 1],
        [2, 2, 0],
      ])
    })

    test('that star an item as it was last flagged in any sitting', async () => {
      const mina = newLearner()
      const begin = () => store.writer.createSitting(mina, sittingOf('practice', ['efs', 'ebs'], 1), NINE)
      const [older, newer] = [await begin(), await begin()]
      const flag = (sitting: SittingId, flagged: boolean) => store.writer.flag(mina, sitting, 'efs' as ItemId, flagged)
      await flag(newer.id, true)
      expect(await store.reader.starredItems(mina)).toEqual(['efs'])
      await flag(older.id, true)
      await flag(newer.id, false)
      expect(await store.reader.starredItems(mina)).toEqual([])
      await flag(older.id, true)
      expect(await store.reader.starredItems(mina)).toEqual(['efs'])
    })

    test('for responses that were stored before any rows were derived', async () => {
      const older = await newUrl()
      await migrateTo(older, 'add_probe')
      const regraded = new Map((await tableRows(url, 'Regrade', 'id')).map((row) => [row.responseId, row.verdict]))
      const undone = new Set((await tableRows(url, 'UndoneResponse', 'responseId')).map((row) => row.responseId))
      for (const [table, columns] of Object.entries(FIRST_SCHEMA)) {
        const rows = await tableRows(url, table, columns[0]!)
        const marked = rows.map((row): Row => ({ ...row, verdict: regraded.get(row.id) ?? row.verdict }))
        const then = table === 'ItemResponse' ? withoutTakenBack(marked.filter(({ id }) => !undone.has(id))) : rows
        await insertRows(older, table, columns, then)
      }
      await (await openStore(older)).close()
      const migrated = await storedRows(older)
      expect(migrated).toEqual(await expectedRows(older))
      expect(migrated).toMatchObject({ ...(await storedRows(url)), stars: expect.any(Array) })
      expect(migrated.stars.length).toBeGreaterThan(0)
    })

    test('that a rebuild repairs without losing answers that arrive meanwhile', async () => {
      const mina = newLearner()
      const items = Array.from({ length: 40 }, (_, i) => `item-${i}`)
      const { id } = await store.writer.createSitting(mina, sittingOf('practice', items, 1), NINE)
      await runSql(url, 'UPDATE "Sitting" SET "answeredCount" = 7, "rightCount" = NULL, "unfinished" = false')
      await runSql(url, 'DELETE FROM "ItemStar"')
      await runSql(url, 'UPDATE "ItemHistory" SET "answered" = 99, "lastVerdict" = \'wrong\'')
      await Promise.all([
        rebuild(),
        ...items.map((item) => store.writer.record(mina, id, answer(item, 1, 'a'), TEN)),
        rebuild(),
      ])
      await rebuild()
      expect(await storedRows(url)).toEqual(await expectedRows(url))
    })
  })
}
