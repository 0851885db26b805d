import Database from 'libsql'
import { expect, test, vi } from 'vitest'
import type { ItemId, NoteSlug } from '../model/ids'
import { openStore } from './open-store'
import { answer, exported, NINE, newLearner, newSitting, TEN } from './trials/example-sittings'
import { freshDatabase } from './trials/fresh-database'

/** Does what pages and calls do, once, and notes every statement that the store runs. */
async function statementsOfAll(path: string): Promise<Set<string>> {
  const statements = new Set<string>()
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  const store = await openStore(`file:${path}`)
  const mina = newLearner()
  for (const kind of ['practice', 'exam'] as const) {
    const { id } = await store.writer.createSitting(mina, newSitting(kind, ['efs', 'ebs'], { minutes: 30 }), NINE)
    await store.writer.record(mina, id, answer('efs', 1, 'a'), NINE)
    await store.writer.flag(mina, id, 'efs' as ItemId, true)
    await store.writer.finish(mina, id, NINE)
    await store.reader.sitting(mina, id)
    await store.reader.places(mina, [id])
    await store.reader.responses(mina, { sitting: id, items: ['efs' as ItemId] })
    await store.reader.sittings(mina, { after: id, limit: 30 })
  }
  await store.writer.createSitting(mina, newSitting('exam', ['efs'], { minutes: 30 }), NINE)
  await store.reader.openExamPlaces(mina)
  await store.writer.finishExpired(mina, TEN)
  await store.reader.sittings(mina, { after: null, limit: 30 })
  await store.reader.unfinishedSittings(mina, 4)
  await store.reader.unfinishedCount(mina)
  await store.reader.latestOfNote(mina, 'storage' as NoteSlug)
  await store.reader.recentItems(mina, 3)
  await store.reader.itemHistories(mina)
  await store.reader.metItems(mina, ['efs' as ItemId, 'ebs' as ItemId])
  await store.reader.starredItems(mina)
  await exported(store, mina)
  await store.upkeep.rebuild()
  await store.writer.erase(mina)
  await store.close()
  for (const [sql] of prepare.mock.calls) if (/^\s*(select|insert|update|delete)/i.test(sql)) statements.add(sql)
  prepare.mockRestore()
  return statements
}

/** How SQLite runs a statement, step by step. */
function planOf(db: Database.Database, sql: string): string[] {
  const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]
  return steps.map(({ detail }) => detail)
}

/** Every row of a table, or of one that a statement of ours calls by one letter; not of a subquery (`c`, `p`, `t`). */
const READS_A_TABLE = /^SCAN (\w*(Learner|Sitting|Item)\w*|[abd-oq-su-z])( |$)/
const sortsSittings = (sql: string, step: string) =>
  /FROM `main`.`Sitting` WHERE/.test(sql) && step.includes('USE TEMP B-TREE FOR ORDER BY')

test('no statement of the store reads a table from end to end, or sorts the sittings of a learner', async () => {
  const path = freshDatabase()
  const statements = await statementsOfAll(path)
  const db = new Database(path)
  const steps = [...statements].flatMap((sql) => planOf(db, sql).map((step) => ({ sql, step })))
  db.close()
  expect(steps.length).toBeGreaterThan(50)
  expect(steps.filter(({ sql, step }) => READS_A_TABLE.test(step) || sortsSittings(sql, step))).toEqual([])
})
