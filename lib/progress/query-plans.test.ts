import Database from 'libsql'
import { expect, test, vi } from 'vitest'
import type { ItemId, LearnerId, NoteSlug, SittingId } from '../model/ids'
import { USUAL_PLAN } from '../model/study/plan'
import { openStore } from './open-store'
import type { ProgressStore } from './store'
import { answer, exported, NINE, newLearner, newSitting, TEN } from './trials/example-sittings'
import { SAME_NAMES } from './trials/fold-rows-of'
import { freshDatabase } from './trials/fresh-database'

/** Calls each operation of the store once and records every statement. */
async function statementsOfAll(path: string): Promise<Set<string>> {
  const statements = new Set<string>()
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  const store = await openStore(`file:${path}`)
  const mina = newLearner()
  for (const kind of ['practice', 'exam'] as const) {
    const { id } = await store.writer.createSitting(mina, newSitting(kind, ['efs', 'ebs'], { minutes: 30 }), NINE)
    await store.writer.record(mina, id, answer('efs', 1, 'a'), NINE)
    await store.writer.undo(mina, id, NINE)
    await store.writer.append(mina, id, { ...oneMore(), like: 'efs' as ItemId })
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
  await store.reader.sittings(mina, { after: null, limit: 30, kind: 'exam', unfinished: false })
  await store.reader.sittings(mina, { after: null, limit: 30, unfinished: true })
  for (const order of ['oldest', 'lowest'] as const) {
    const { sittings } = await store.reader.sittings(mina, { after: null, limit: 1, order, kind: 'exam' })
    await store.reader.sittings(mina, { after: null, limit: 30, order, unfinished: false })
    await store.reader.sittings(mina, { after: sittings[0]!.id, limit: 30, order })
    await store.reader.sittings(mina, { after: sittings[0]!.id, limit: 30, order, kind: 'exam' })
  }
  await store.reader.sittingCounts(mina)
  await store.reader.timesSpent(mina, ['s1', 's2'] as SittingId[])
  await store.reader.unfinishedSittings(mina, 4)
  await store.reader.unfinishedReview(mina)
  await store.reader.lastAnswer(mina)
  await store.reader.unfinishedCount(mina)
  await store.reader.unansweredCount(mina, TEN)
  await store.reader.isKnown(mina)
  await store.reader.latestOfNote(mina, 'storage' as NoteSlug)
  await store.reader.recentItems(mina, 3)
  await store.reader.itemHistories(mina)
  await store.reader.metItems(mina, ['efs' as ItemId, 'ebs' as ItemId])
  await store.reader.starredItems(mina)
  await store.states.catchUp(mina, SAME_NAMES)
  await store.writer.record(mina, await practiceOf(store, mina), answer('efs', 1, 'a'), TEN)
  await store.states.catchUp(mina, { ...SAME_NAMES, id: 'renamed' })
  await store.states.learner(mina)
  await store.states.beforeLast(mina)
  await store.states.notes(mina)
  await store.states.faults(mina)
  await store.states.marks(mina, ['efs' as ItemId])
  await store.states.study(mina, 0)
  await store.states.studySlots(mina, 0)
  await store.states.weeks(mina, 0)
  await keepOwnRecords(store, mina)
  await exported(store, mina)
  await store.upkeep.rebuild()
  await store.writer.erase(mina)
  await store.close()
  for (const [sql] of prepare.mock.calls) if (/^\s*(select|insert|update|delete)/i.test(sql)) statements.add(sql)
  prepare.mockRestore()
  return statements
}

function oneMore() {
  const { items, versions } = newSitting('practice', ['fsx'])
  return { item: items[0]!, version: versions[0]! }
}

async function practiceOf({ writer }: ProgressStore, learner: LearnerId) {
  return (await writer.createSitting(learner, newSitting('practice', ['efs'], { minutes: 30 }), NINE)).id
}

async function keepOwnRecords({ own }: ProgressStore, learner: LearnerId) {
  const note = 'storage' as NoteSlug
  await own.keepPlan(learner, USUAL_PLAN, NINE)
  await own.plan(learner)
  await own.suspend(learner, [note], null, NINE)
  await own.settings(learner)
  await own.suspendedNotes(learner)
  await own.resume(learner, [note])
  await own.keepMemo(learner, 'efs' as ItemId, { cause: null, memo: 'memo', revision: 0 }, NINE)
  await own.memos(learner, ['efs' as ItemId])
  await own.causes(learner)
}

/** The query plan of a statement. */
function planOf(db: Database.Database, sql: string): string[] {
  const steps = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]
  return steps.map(({ detail }) => detail)
}

/** A scan of a table, also under a one-letter alias, but not of a subquery (`c`, `p`, `t`). */
const READS_A_TABLE = /^SCAN (\w*(Learner|Sitting|Item|Undone|Note|Study|Plan|Suspended)\w*|[abd-oq-su-z])( |$)/
const sortsALongTable = (sql: string, step: string) =>
  /FROM `main`.`(Sitting|ItemMark)` WHERE/.test(sql) && step.includes('USE TEMP B-TREE FOR ORDER BY')

test('no statement of the store scans a table or sorts the sittings or mistakes of a learner', async () => {
  const path = freshDatabase()
  const statements = await statementsOfAll(path)
  const db = new Database(path)
  const steps = [...statements].flatMap((sql) => planOf(db, sql).map((step) => ({ sql, step })))
  db.close()
  expect(steps.length).toBeGreaterThan(50)
  expect(steps.filter(({ sql, step }) => READS_A_TABLE.test(step) || sortsALongTable(sql, step))).toEqual([])
})
