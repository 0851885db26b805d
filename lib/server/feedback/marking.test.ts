import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LearnerExport } from '../../model/api/learner-export'
import { BUNDLE_FORMAT, CURRENT_FILE, MANIFEST_FILE } from '../../model/bundle'
import type { ItemId, LearnerId, SittingId } from '../../model/ids'
import type { SittingKind } from '../../model/study/sitting'
import { answer, newLearner, newSitting } from '../../progress/trials/example-sittings'

const home = mkdtempSync(join(tmpdir(), 'marking-'))
process.env.DATABASE_URL = `file:${join(home, 'haeseol.db')}`
process.env.BUNDLE_DIR = home
mkdirSync(join(home, 'empty'))
const empty = { format: BUNDLE_FORMAT, id: 'empty', parts: [], order: [], exams: [], moved: {}, gone: [] }
writeFileSync(join(home, 'empty', MANIFEST_FILE), JSON.stringify(empty))
writeFileSync(join(home, CURRENT_FILE), JSON.stringify({ id: 'empty' }))
const { lastMarks, markExport, markPaper, markResponse, markSummaries, openFaults, openMarks } = await import(
  './marking'
)
const { respond } = await import('../sittings/respond')
const { store } = await import('../process/store')
const { reader, writer } = await store()

const now = () => new Date().toISOString()
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

async function begin(learner: LearnerId, kind: SittingKind, items: string[], startedAt = now()): Promise<SittingId> {
  const minutes = kind === 'exam' ? 30 : null
  return (await writer.createSitting(learner, newSitting(kind, items, { minutes }), startedAt)).id
}

/** Gives a right answer in a practice. @returns the outcome of the store */
async function practise(learner: LearnerId, items = ['efs']) {
  const id = await begin(learner, 'practice', items)
  const outcome = await writer.record(learner, id, answer('efs', 1, 'a'), now())
  if (outcome.kind !== 'created') throw new Error(outcome.kind)
  return { id, outcome }
}

test('an answer stored just before an exam begins is marked after the exam', async () => {
  const mina = newLearner()
  const { outcome } = await practise(mina)
  const exam = await begin(mina, 'exam', ['efs', 'ebs'])
  expect(await markResponse(mina, outcome)).toEqual({ options: ['efs.a'], openExam: exam })
  await writer.finish(mina, exam, now())
  expect(await markResponse(mina, outcome)).toMatchObject({ verdict: 'right', options: ['efs.a'] })
})

test('another learner’s exam, a practice and an exam of other items withhold nothing', async () => {
  const mina = newLearner()
  const { outcome } = await practise(mina)
  await begin(newLearner(), 'exam', ['efs'])
  await begin(mina, 'practice', ['efs'])
  await begin(mina, 'exam', ['fsx'])
  expect(await markResponse(mina, outcome)).toMatchObject({ verdict: 'right' })
})

test('an expired exam withholds nothing and takes no more answers', async () => {
  const mina = newLearner()
  const { outcome } = await practise(mina)
  const exam = await begin(mina, 'exam', ['efs'], minutesAgo(31))
  expect(await markResponse(mina, outcome)).toMatchObject({ verdict: 'right' })
  expect(await writer.record(mina, exam, answer('efs', 1, 'a'), minutesAgo(5))).toEqual({ kind: 'finished' })
})

test('an item of two open exams is withheld until both are finished', async () => {
  const mina = newLearner()
  const [first, second] = [await begin(mina, 'exam', ['efs', 'ebs']), await begin(mina, 'exam', ['efs'])]
  await writer.record(mina, first, answer('efs', 1, 'a'), now())
  await writer.finish(mina, first, now())
  const paper = await markPaper(mina, (await reader.sitting(mina, first))!)
  expect(paper!.score).toMatchObject({ right: 0, of: 1 })
  expect(paper!.items[0]!.feedback).toEqual({ options: ['efs.a'], openExam: second })
  expect(await markPaper(mina, (await reader.sitting(mina, second))!), 'and an open one has no paper').toBeNull()
})

test('practice takes an answer during the exam, and the first one stands', async () => {
  const mina = newLearner()
  const practice = await begin(mina, 'practice', ['efs'])
  const exam = await begin(mina, 'exam', ['efs'])
  const withheld = { kind: 'withheld', withheld: { options: ['efs.b'], openExam: exam } }
  expect(await respond(mina, practice, 'efs', answer('efs', 1, 'b'))).toEqual(withheld)
  expect(await respond(mina, practice, 'efs', answer('efs', 2, 'a'))).toEqual(withheld)
})

test('counts and verdicts of exactly the sittings with an item of the exam are withheld', async () => {
  const mina = newLearner()
  const shared = await practise(mina, ['efs', 'ebs'])
  const apart = await begin(mina, 'practice', ['fsx'])
  await writer.record(mina, apart, answer('fsx', 1, 'a'), now())
  const exam = await begin(mina, 'exam', ['efs'])
  await writer.record(mina, exam, answer('efs', 1, 'a'), now())
  const { sittings } = await reader.sittings(mina, { after: null, limit: 9 })
  const rights = new Map((await markSummaries(mina, sittings)).map(({ id, right }) => [id, right]))
  expect(rights).toEqual(
    new Map([
      [exam, null],
      [apart, 1],
      [shared.id, null],
    ]),
  )
  let text = ''
  for await (const piece of await markExport(mina)) text += piece
  const { responses } = LearnerExport.parse(JSON.parse(text))
  expect(responses.map(({ item, verdict }) => [item, verdict]).sort()).toEqual([
    ['efs', null],
    ['efs', null],
    ['fsx', 'right'],
  ])
})

test('the last mark of an item is withheld while an open exam contains it, and shown again afterwards', async () => {
  const mina = newLearner()
  const { outcome } = await practise(mina)
  const { at } = outcome.response
  expect(await lastMarks(mina)).toEqual([{ item: 'efs', generation: 1, mark: 'right', at }])
  const exam = await begin(mina, 'exam', ['efs', 'ebs'])
  expect(await lastMarks(mina)).toEqual([{ item: 'efs', generation: 1, mark: 'withheld', at }])
  await writer.finish(mina, exam, now())
  expect(await lastMarks(mina)).toEqual([{ item: 'efs', generation: 1, mark: 'right', at }])
})

test('last marks are in order of answering', async () => {
  const mina = newLearner()
  const id = await begin(mina, 'practice', ['efs', 'ebs'])
  await writer.record(mina, id, answer('ebs', 1, 'a'), minutesAgo(2))
  await writer.record(mina, id, answer('efs', 1, 'a'), minutesAgo(1))
  expect((await lastMarks(mina)).map(({ item }) => item)).toEqual(['ebs', 'efs'])
})

test('the notebook leaves out items of an open exam, and shows them again afterwards', async () => {
  const mina = newLearner()
  const practice = await begin(mina, 'practice', ['efs', 'ebs'])
  for (const item of ['efs', 'ebs']) await writer.record(mina, practice, answer(item, 1, 'b'), now())
  const both = ['efs', 'ebs'] as ItemId[]
  const items = async () => {
    const { faults } = await openFaults(mina)
    expect((await openMarks(mina, both)).map(({ item }) => item).sort()).toEqual(faults.map(({ item }) => item).sort())
    return faults.map(({ item }) => item).sort()
  }
  expect(await items()).toEqual(['ebs', 'efs'])
  const exam = await begin(mina, 'exam', ['efs'])
  expect(await openFaults(mina)).toMatchObject({ openExam: exam })
  expect(await items()).toEqual(['ebs'])
  await writer.finish(mina, exam, now())
  expect(await items()).toEqual(['ebs', 'efs'])
})
