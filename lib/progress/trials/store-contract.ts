import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LearnerExport } from '../../model/api'
import type { Blueprint } from '../../model/blueprint'
import type { ItemId, NoteSlug, OptionId, SittingId, VersionId } from '../../model/ids'
import type { SittingKind } from '../../model/sitting'
import { exampleBlueprint, exampleItem, exampleVersion } from '../../quiz/example-items'
import type { NewSitting } from '../sittings'
import type { ProgressStore } from '../store'
import { answer, exported, exportOfNothing, NINE, newLearner, newSitting, TEN } from './example-sittings'

/** What every store promises. A store's own test file calls this, and adds only what is special to it. */
export function storeContract(name: string, open: () => Promise<ProgressStore>) {
  describe(`${name} keeps the store contract`, () => {
    let store: ProgressStore
    beforeAll(async () => {
      store = await open()
    })
    afterAll(() => store.close())

    async function begin(kind: SittingKind, items = ['efs', 'ebs'], rest: Partial<NewSitting> = {}, now = NINE) {
      const mina = newLearner()
      const { id } = await store.writer.createSitting(mina, newSitting(kind, items, rest), now)
      return { mina, id }
    }

    describe('createSitting', () => {
      test('gives the sitting back as it was pinned, items and options in their order', async () => {
        const mina = newLearner()
        const blueprint: Blueprint = { ...exampleBlueprint({ 'storage/': 2, network: 1 }, 3), title: '짧은 시험' }
        const given = newSitting('exam', ['fsx', 'efs', 'ebs'], {
          blueprint,
          minutes: 90.5,
          source: { blueprint: 'short' },
        })
        given.items[1]!.domain = 'storage/'
        const record = await store.writer.createSitting(mina, given, NINE)
        const { items, versions, ...rest } = given
        expect(record).toEqual({
          ...rest,
          state: 'open',
          startedAt: NINE,
          deadline: '2026-11-24T10:30:30.000Z',
          finishedAt: null,
        })
        expect(await store.reader.sitting(mina, given.id)).toEqual({
          ...record,
          items: items.map((item) => ({ ...item, flagged: false })),
          versions,
          responses: [],
        })
      })

      test('sets no deadline without minutes', async () => {
        const { mina, id } = await begin('practice')
        expect(await store.reader.sitting(mina, id)).toMatchObject({ minutes: null, deadline: null })
      })

      test('keeps the texts of all questions that were asked, to be read some at a time', async () => {
        const items = Array.from({ length: 1_200 }, (_, i) => `many-${i}`)
        for (let i = 0; i < items.length; i += 100) await begin('practice', items.slice(i, i + 100))
        const told: string[] = []
        for await (const texts of store.upkeep.askedTexts()) told.push(...texts)
        const ids = told.map((text) => JSON.parse(text).item.id as string)
        expect(ids.filter((id) => id.startsWith('many-')).sort()).toEqual(items.sort())
      })

      test('keeps a version as it was first stored', async () => {
        const item = `item-${randomUUID()}`
        const { mina } = await begin('practice', [item])
        const again = newSitting('practice', [item])
        again.versions[0]!.item.lang = 'ko'
        await store.writer.createSitting(mina, again, TEN)
        expect((await store.reader.sitting(mina, again.id))!.versions[0]!.item.lang).toBe('en')
      })

      test('tells two items apart that have the same text and so the same version', async () => {
        const copies = newSitting('practice', ['one', 'two'])
        for (const version of copies.versions) version.item.version = version.key.version = 'same' as VersionId
        for (const item of copies.items) item.version = 'same' as VersionId
        const mina = newLearner()
        await store.writer.createSitting(mina, copies, NINE)
        expect((await store.reader.sitting(mina, copies.id))!.versions.map(({ item }) => item.id)).toEqual([
          'one',
          'two',
        ])
      })

      test('leaves an older sitting with the version that it began with', async () => {
        const { mina, id } = await begin('exam', ['efs'])
        const edited = newSitting('exam', ['efs'])
        const version = exampleVersion(exampleItem('efs', { version: 'efs@2' as VersionId }), ['b'])
        edited.versions = [version]
        edited.items[0]!.version = version.item.version
        await store.writer.createSitting(mina, edited, TEN)
        expect(await store.writer.record(mina, id, answer('efs', 1, 'a'), TEN)).toMatchObject({
          response: { verdict: 'right' },
        })
        expect(await store.writer.record(mina, edited.id, answer('efs', 1, 'a'), TEN)).toMatchObject({
          response: { verdict: 'wrong', version: 'efs@2' },
        })
      })
    })

    describe('record', () => {
      test('stores an answer with its verdict, and gives the version for the feedback', async () => {
        const { mina, id } = await begin('practice')
        const outcome = await store.writer.record(mina, id, answer('efs', 1, 'a'), TEN)
        const response = {
          learner: mina,
          sitting: id,
          item: 'efs',
          version: 'efs@1',
          seq: 1,
          options: ['efs.a'],
          confidence: 'sure',
          elapsedMs: 1_500,
          at: TEN,
          verdict: 'right',
        }
        expect(outcome).toEqual({
          kind: 'created',
          sittingKind: 'practice',
          response,
          version: exampleVersion(exampleItem('efs')),
        })
        expect(await store.reader.responses(mina, { sitting: id })).toEqual([response])
      })

      test('keeps an answer without confidence and time', async () => {
        const { mina, id } = await begin('practice')
        await store.writer.record(mina, id, { ...answer('efs', 1, 'b'), confidence: null, elapsedMs: null }, TEN)
        expect(await store.reader.responses(mina, { sitting: id })).toMatchObject([
          { confidence: null, elapsedMs: null },
        ])
      })

      test('stores a retried response once, with its first answer', async () => {
        const { mina, id } = await begin('exam')
        await store.writer.record(mina, id, answer('efs', 1, 'a'), NINE)
        const retry = await store.writer.record(mina, id, answer('efs', 1, 'b'), TEN)
        expect(retry).toMatchObject({ kind: 'repeated', response: { options: ['efs.a'], at: NINE } })
        expect(await store.reader.responses(mina, { sitting: id })).toHaveLength(1)
      })

      test('answers a retry with what was stored, after the finish and after the deadline too', async () => {
        const { mina, id } = await begin('exam', ['efs'], { minutes: 30 })
        await store.writer.record(mina, id, answer('efs', 1, 'a'), NINE)
        await store.writer.finish(mina, id, NINE)
        expect(await store.writer.record(mina, id, answer('efs', 1, 'b'), TEN)).toMatchObject({
          kind: 'repeated',
          response: { options: ['efs.a'] },
        })
      })

      test('keeps every answer of an exam', async () => {
        const { mina, id } = await begin('exam')
        await store.writer.record(mina, id, answer('efs', 1, 'b'), NINE)
        expect(await store.writer.record(mina, id, answer('efs', 2, 'a'), NINE)).toMatchObject({ kind: 'created' })
        expect((await store.reader.responses(mina, { sitting: id })).map(({ verdict }) => verdict)).toEqual([
          'wrong',
          'right',
        ])
      })

      test.each(['practice', 'review'] as const)('lets the first answer stand in %s', async (kind) => {
        const { mina, id } = await begin(kind)
        await store.writer.record(mina, id, answer('efs', 2, 'b'), NINE)
        for (const seq of [1, 3]) {
          expect(await store.writer.record(mina, id, answer('efs', seq, 'a'), TEN)).toMatchObject({
            kind: 'stands',
            response: { seq: 2, verdict: 'wrong' },
          })
        }
        expect(await store.reader.responses(mina, { sitting: id })).toHaveLength(1)
      })

      test('knows no sitting that is another learner’s, and no item that the sitting lacks', async () => {
        const { mina, id } = await begin('practice')
        expect(await store.writer.record(newLearner(), id, answer('efs', 1, 'a'), NINE)).toEqual({ kind: 'unknown' })
        expect(await store.writer.record(mina, id, answer('s3', 1, 'a'), NINE)).toEqual({ kind: 'unknown' })
        expect(await store.writer.record(mina, 'none' as SittingId, answer('efs', 1, 'a'), NINE)).toEqual({
          kind: 'unknown',
        })
        expect(await store.reader.responses(mina, { sitting: id })).toEqual([])
      })

      test('keeps an answer at the deadline, and refuses one a millisecond later', async () => {
        const { mina, id } = await begin('exam', ['efs', 'ebs'], { minutes: 60 })
        expect(await store.writer.record(mina, id, answer('efs', 1, 'a'), TEN)).toMatchObject({ kind: 'created' })
        expect(await store.writer.record(mina, id, answer('ebs', 1, 'a'), '2026-11-24T10:00:00.001Z')).toEqual({
          kind: 'late',
          deadline: TEN,
        })
        expect(await store.reader.responses(mina, { sitting: id })).toHaveLength(1)
      })

      test('finishes the sitting as of its deadline when an answer comes late', async () => {
        const { mina, id } = await begin('exam', ['efs'], { minutes: 30 })
        await store.writer.record(mina, id, answer('efs', 1, 'a'), TEN)
        expect(await store.reader.sitting(mina, id)).toMatchObject({
          state: 'finished',
          finishedAt: '2026-11-24T09:30:00.000Z',
        })
      })

      test('refuses an answer after the finish', async () => {
        const { mina, id } = await begin('exam')
        await store.writer.finish(mina, id, NINE)
        expect(await store.writer.record(mina, id, answer('efs', 1, 'a'), NINE)).toEqual({ kind: 'finished' })
        expect(await store.reader.responses(mina, { sitting: id })).toEqual([])
      })

      test('refuses options that cannot be an answer, and says which', async () => {
        const { mina, id } = await begin('exam')
        const bad = { ...answer('efs', 1, 'a'), options: ['efs.z' as OptionId] }
        expect(await store.writer.record(mina, id, bad, NINE)).toEqual({
          kind: 'invalid',
          fault: 'unknown-option',
          option: 'efs.z',
        })
        expect(await store.reader.responses(mina, { sitting: id })).toEqual([])
      })
    })

    describe('latestOfNote', () => {
      const of = (slug: string) => ({ source: { notes: [slug as NoteSlug] } })

      test('finds the newest sitting that was drawn from just this note', async () => {
        const { mina } = await begin('practice', ['efs'], of('efs'))
        const newer = newSitting('practice', ['efs'], of('efs'))
        await store.writer.createSitting(mina, newer, TEN)
        await store.writer.createSitting(mina, newSitting('practice', ['ebs'], of('ebs')), TEN)
        const both = { source: { notes: ['efs', 'ebs'] as NoteSlug[] } }
        await store.writer.createSitting(mina, newSitting('practice', ['efs', 'ebs'], both), TEN)
        expect((await store.reader.latestOfNote(mina, 'efs' as NoteSlug))?.id).toBe(newer.id)
      })

      test("finds nothing of another learner's", async () => {
        await begin('practice', ['efs'], of('shared'))
        expect(await store.reader.latestOfNote(newLearner(), 'shared' as NoteSlug)).toBeNull()
      })
    })

    describe('finish', () => {
      test('finishes once, and tells everyone after that when it was', async () => {
        const { mina, id } = await begin('exam')
        expect(await store.writer.finish(mina, id, NINE)).toEqual({ kind: 'finished', first: true, finishedAt: NINE })
        expect(await store.writer.finish(mina, id, TEN)).toEqual({ kind: 'finished', first: false, finishedAt: NINE })
        expect(await store.reader.sitting(mina, id)).toMatchObject({ state: 'finished', finishedAt: NINE })
      })

      test('dates a finish after the deadline back to it', async () => {
        const { mina, id } = await begin('exam', ['efs'], { minutes: 30 })
        expect(await store.writer.finish(mina, id, TEN)).toMatchObject({ finishedAt: '2026-11-24T09:30:00.000Z' })
      })

      test('does not finish another learner’s sitting', async () => {
        const { mina, id } = await begin('exam')
        expect(await store.writer.finish(newLearner(), id, NINE)).toEqual({ kind: 'unknown' })
        expect(await store.reader.sitting(mina, id)).toMatchObject({ state: 'open' })
      })

      test('finishExpired finishes what is over, and nothing else', async () => {
        const { mina, id } = await begin('exam', ['efs'], { minutes: 60 })
        const untimed = await store.writer.createSitting(mina, newSitting('practice', ['efs']), NINE)
        expect(await store.writer.finishExpired(mina, TEN)).toBe(0)
        expect(await store.writer.finishExpired(newLearner(), '2026-11-25T00:00:00.000Z')).toBe(0)
        expect(await store.writer.finishExpired(mina, '2026-11-24T10:00:00.001Z')).toBe(1)
        expect(await store.reader.sitting(mina, id)).toMatchObject({ state: 'finished', finishedAt: TEN })
        expect(await store.reader.unfinishedSittings(mina, 9)).toMatchObject([{ id: untimed.id }])
      })
    })

    describe('lists', () => {
      test('the history pages from the newest to the oldest without a gap, sittings of one instant too', async () => {
        const mina = newLearner()
        const times = [NINE, NINE, NINE, TEN, TEN]
        for (const now of times) await store.writer.createSitting(mina, newSitting('practice', ['efs']), now)
        await begin('practice')
        const pages: string[][] = []
        for (let after: SittingId | null = null; ; ) {
          const { sittings, next } = await store.reader.sittings(mina, { after, limit: 2 })
          pages.push(sittings.map(({ startedAt }) => startedAt))
          if (next === null) break
          after = next
        }
        expect(pages).toEqual([[TEN, TEN], [NINE, NINE], [NINE]])
      })

      test('the unfinished ones come newest first, as many as were asked for', async () => {
        const mina = newLearner()
        const times = [NINE, TEN, '2026-11-24T11:00:00.000Z', '2026-11-24T12:00:00.000Z']
        for (const now of times) await store.writer.createSitting(mina, newSitting('practice', ['efs']), now)
        const [newest] = await store.reader.unfinishedSittings(mina, 1)
        await store.writer.finish(mina, newest!.id, times[3]!)
        const unfinished = await store.reader.unfinishedSittings(mina, 2)
        expect(unfinished.map(({ startedAt }) => startedAt)).toEqual([times[2], times[1]])
      })

      test('a practice of which all is answered has nothing left to do, an exam has its finish', async () => {
        const { mina, id } = await begin('practice', ['efs', 'ebs'])
        const exam = await store.writer.createSitting(mina, newSitting('exam', ['efs']), TEN)
        await store.writer.record(mina, exam.id, answer('efs', 1, 'a'), TEN)
        await store.writer.record(mina, id, answer('efs', 1, 'a'), TEN)
        expect(await store.reader.unfinishedSittings(mina, 9)).toMatchObject([{ id: exam.id }, { id, answered: 1 }])
        await store.writer.record(mina, id, answer('ebs', 1, 'b'), TEN)
        expect(await store.reader.unfinishedSittings(mina, 9)).toMatchObject([{ id: exam.id }])
      })

      test('there is nothing behind a sitting that the learner does not have', async () => {
        const { id } = await begin('practice')
        const { mina } = await begin('practice')
        expect(await store.reader.sittings(mina, { after: id, limit: 9 })).toEqual({ sittings: [], next: null })
      })

      test('a summary counts items and answered ones, and those whose current answer is right', async () => {
        const { mina, id } = await begin('practice', ['efs', 'ebs', 'fsx'])
        await store.writer.record(mina, id, answer('efs', 1, 'a'), NINE)
        await store.writer.record(mina, id, answer('efs', 2, 'b'), NINE)
        await store.writer.record(mina, id, answer('ebs', 1, 'c'), NINE)
        const { sittings } = await store.reader.sittings(mina, { after: null, limit: 9 })
        expect(sittings).toMatchObject([{ id, items: 3, answered: 2, right: 1 }])
      })

      test('a summary of an exam tells what was right after the finish', async () => {
        const { mina, id } = await begin('exam', ['efs', 'ebs', 'fsx'])
        await store.writer.record(mina, id, answer('efs', 2, 'a'), NINE)
        await store.writer.record(mina, id, answer('efs', 1, 'b'), NINE)
        await store.writer.record(mina, id, answer('ebs', 1, 'c'), NINE)
        const list = async () => (await store.reader.sittings(mina, { after: null, limit: 9 })).sittings
        expect(await list()).toMatchObject([{ id, items: 3, answered: 2, right: null }])
        await store.writer.finish(mina, id, TEN)
        expect(await list()).toMatchObject([{ id, items: 3, answered: 2, right: 1 }])
      })

      test('recentItems says how many sittings ago each item was last given', async () => {
        const mina = newLearner()
        for (const [i, items] of [['s3'], ['efs', 'ebs'], ['ebs', 'fsx']].entries()) {
          await store.writer.createSitting(mina, newSitting('exam', items), `2026-11-24T0${i}:00:00.000Z`)
        }
        await begin('exam', ['glacier'])
        expect(await store.reader.recentItems(mina, 2)).toEqual(
          new Map([
            ['ebs', 1],
            ['fsx', 1],
            ['efs', 2],
          ]),
        )
        expect((await store.reader.recentItems(mina, 9)).get('s3' as ItemId)).toBe(3)
        expect(await store.reader.recentItems(newLearner(), 9)).toEqual(new Map())
      })
    })

    describe('metItems', () => {
      test('are those that were answered, or that a finished sitting had', async () => {
        const { mina, id } = await begin('exam', ['answered', 'blank'])
        await store.writer.record(mina, id, answer('answered', 1, 'b'), NINE)
        const asked = ['answered', 'blank', 'elsewhere'] as ItemId[]
        expect(await store.reader.metItems(mina, asked)).toEqual(new Set())
        await store.writer.finish(mina, id, NINE)
        expect(await store.reader.metItems(mina, asked)).toEqual(new Set(['answered', 'blank']))
        expect(await store.reader.metItems(newLearner(), asked)).toEqual(new Set())
      })

      test('takes as many names as a body may hold', async () => {
        const { mina, id } = await begin('practice', ['one'])
        await store.writer.finish(mina, id, NINE)
        const asked = Array.from({ length: 500 }, (_, i) => (i === 499 ? 'one' : `other-${i}`) as ItemId)
        expect(await store.reader.metItems(mina, asked)).toEqual(new Set(['one']))
      })
    })

    describe('places', () => {
      test('are the items of the learner’s open exams', async () => {
        const mina = newLearner()
        const exam = newSitting('exam', ['efs', 'ebs'])
        const over = newSitting('exam', ['fsx'])
        for (const sitting of [exam, over, newSitting('practice', ['s3'])])
          await store.writer.createSitting(mina, sitting, NINE)
        await store.writer.finish(mina, over.id, NINE)
        await begin('exam', ['glacier'])
        const places = await store.reader.openExamPlaces(mina)
        expect(places.sort((a, b) => (a.item < b.item ? -1 : 1))).toEqual([
          { sitting: exam.id, item: 'ebs' },
          { sitting: exam.id, item: 'efs' },
        ])
      })

      test('are those of the sittings that were asked for, and of no other learner’s', async () => {
        const { mina, id } = await begin('practice', ['efs', 'ebs'])
        const { id: foreign } = await begin('practice', ['fsx'])
        await store.writer.createSitting(mina, newSitting('practice', ['s3']), NINE)
        const places = await store.reader.places(mina, [id, foreign])
        expect(places.map(({ item }) => item).sort()).toEqual(['ebs', 'efs'])
      })
    })

    describe('responses', () => {
      test('come in the order of storing, and only the learner’s', async () => {
        const { mina, id } = await begin('exam')
        await store.writer.record(mina, id, answer('ebs', 7, 'a'), TEN)
        await store.writer.record(mina, id, answer('efs', 1, 'a'), NINE)
        expect((await store.reader.responses(mina, { sitting: id })).map(({ item }) => item)).toEqual(['ebs', 'efs'])
        expect(await store.reader.responses(newLearner(), { sitting: id })).toEqual([])
      })

      test('are found by items', async () => {
        const { mina, id } = await begin('practice', ['efs', 'vpc'])
        for (const item of ['efs', 'vpc']) await store.writer.record(mina, id, answer(item, 1, 'a'), NINE)
        const items = ['efs', 's3'] as ItemId[]
        expect(await store.reader.responses(mina, { sitting: id, items })).toMatchObject([{ item: 'efs' }])
        expect(await store.reader.responses(mina, { sitting: id, items: [] })).toEqual([])
      })
    })

    describe('flag', () => {
      test('marks an item and unmarks it', async () => {
        const { mina, id } = await begin('exam')
        const flags = async () => (await store.reader.sitting(mina, id))!.items.map(({ flagged }) => flagged)
        expect(await store.writer.flag(mina, id, 'ebs' as ItemId, true)).toBe(true)
        expect(await flags()).toEqual([false, true])
        expect(await store.writer.flag(mina, id, 'ebs' as ItemId, false)).toBe(true)
        expect(await flags()).toEqual([false, false])
      })

      test('leaves another learner’s sitting alone', async () => {
        const { mina, id } = await begin('exam')
        expect(await store.writer.flag(newLearner(), id, 'ebs' as ItemId, true)).toBe(false)
        expect(await store.writer.flag(mina, id, 's3' as ItemId, true)).toBe(false)
        expect((await store.reader.sitting(mina, id))!.items.map(({ flagged }) => flagged)).toEqual([false, false])
      })
    })

    describe('what a learner may take along and have deleted', () => {
      test('the export holds every sitting and response, in the documented shape', async () => {
        const { mina, id } = await begin('exam', ['efs', 'ebs'], { minutes: 60 })
        await store.writer.record(mina, id, answer('ebs', 1, 'b'), NINE)
        const history = await exported(store, mina)
        expect(history).toEqual({
          ...exportOfNothing(mina),
          sittings: [{ id, kind: 'exam', state: 'open', deadline: TEN, items: ['efs', 'ebs'] }],
          responses: [
            {
              sitting: id,
              item: 'ebs',
              version: 'ebs@1',
              seq: 1,
              options: ['ebs.b'],
              confidence: 'sure',
              elapsedMs: 1_500,
              at: NINE,
              verdict: 'wrong',
              undone: false,
            },
          ],
        })
        expect(LearnerExport.parse(history)).toEqual(history)
      })

      test('erase leaves nothing of the learner, and everything of the others', async () => {
        const { mina, id } = await begin('exam')
        const jun = await begin('exam')
        await store.writer.record(mina, id, answer('efs', 1, 'a'), NINE)
        await store.writer.record(jun.mina, jun.id, answer('efs', 1, 'a'), NINE)
        await store.writer.erase(mina)
        expect(await exported(store, mina)).toEqual(exportOfNothing(mina))
        expect(await store.reader.sitting(mina, id)).toBeNull()
        expect(await store.reader.responses(jun.mina, { sitting: jun.id })).toHaveLength(1)
      })

      test('an erased learner can begin anew', async () => {
        const { mina } = await begin('exam')
        await store.writer.erase(mina)
        await store.writer.createSitting(mina, newSitting('practice', ['efs']), TEN)
        expect(await store.reader.unfinishedSittings(mina, 9)).toHaveLength(1)
      })
    })

    test('another learner’s sitting is as unknown as none', async () => {
      const { id } = await begin('exam')
      expect(await store.reader.sitting(newLearner(), id)).toBeNull()
      expect(await store.reader.unfinishedSittings(newLearner(), 9)).toEqual([])
      expect(await store.reader.sittings(newLearner(), { after: null, limit: 9 })).toEqual({ sittings: [], next: null })
    })

    test('20 learners who begin sittings of the same new items at once get 20 sittings', async () => {
      const items = Array.from({ length: 10 }, () => `item-${randomUUID()}`)
      const begun = await Promise.all(
        Array.from({ length: 20 }, (_, i) => begin('exam', i % 2 === 0 ? items : items.toReversed())),
      )
      const sittings = await Promise.all(begun.map(({ mina, id }) => store.reader.sitting(mina, id)))
      expect(sittings.map((sitting) => sitting?.versions.length)).toEqual(Array(20).fill(10))
    })

    test('two tabs that answer one practice item at once get one answer', async () => {
      const { mina, id } = await begin('practice')
      const outcomes = await Promise.all(
        [1, 2, 3, 4].map((seq) => store.writer.record(mina, id, answer('efs', seq, 'a'), NINE)),
      )
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['created', 'stands', 'stands', 'stands'])
      expect(await store.reader.responses(mina, { sitting: id })).toHaveLength(1)
    })

    test('two tabs that answer and finish at once, 100 rounds: one finish, and the result does not change after it', async () => {
      const { mina } = await begin('exam')
      const counts = { firstFinishes: 0, changedResults: 0, refusedButStored: 0 }
      for (let round = 0; round < 100; round++) {
        const { id } = await store.writer.createSitting(mina, newSitting('exam', ['efs', 'ebs']), NINE)
        const tab = async (item: string, seq: number) => {
          const [recorded, finished] = await Promise.all([
            store.writer.record(mina, id, answer(item, seq, 'a'), NINE),
            store.writer.finish(mina, id, NINE),
          ])
          return { recorded, finished, result: await store.reader.responses(mina, { sitting: id }) }
        }
        const tabs = await Promise.all([tab('efs', 1), tab('ebs', 2), tab('efs', 1)])
        const stored = await store.reader.responses(mina, { sitting: id })
        const kept = new Set(tabs.flatMap(({ recorded }) => ('response' in recorded ? [recorded.response.item] : [])))
        counts.firstFinishes += tabs.filter(({ finished }) => finished.kind === 'finished' && finished.first).length
        counts.changedResults += tabs.filter(({ result }) => result.length !== stored.length).length
        counts.refusedButStored += stored.length - kept.size
      }
      expect(counts).toEqual({ firstFinishes: 100, changedResults: 0, refusedButStored: 0 })
    })
  })
}
