import { describe, expect, test } from 'vitest'
import type { ItemId, NoteSlug, SittingId } from '../../../model/ids'
import type { SittingKind } from '../../../model/study/sitting'
import type { SittingOrder } from '../../../model/view'
import type { ProgressStore } from '../../store'
import { answer, NINE, newLearner, newSitting, TEN } from '../example-sittings'
import { beginIn } from './begin-in'

/** Lists of sittings, and of the items in them. */
export function listSittingsContract(store: () => ProgressStore) {
  const begin = beginIn(store)

  describe('latestOfNote', () => {
    const of = (slug: string) => ({ source: { notes: [slug as NoteSlug] } })

    test('finds the newest sitting drawn from exactly this note', async () => {
      const { mina } = await begin('practice', ['efs'], of('efs'))
      const newer = newSitting('practice', ['efs'], of('efs'))
      await store().writer.createSitting(mina, newer, TEN)
      await store().writer.createSitting(mina, newSitting('practice', ['ebs'], of('ebs')), TEN)
      const both = { source: { notes: ['efs', 'ebs'] as NoteSlug[] } }
      await store().writer.createSitting(mina, newSitting('practice', ['efs', 'ebs'], both), TEN)
      expect((await store().reader.latestOfNote(mina, 'efs' as NoteSlug))?.id).toBe(newer.id)
    })

    test("finds nothing of another learner's", async () => {
      await begin('practice', ['efs'], of('shared'))
      expect(await store().reader.latestOfNote(newLearner(), 'shared' as NoteSlug)).toBeNull()
    })
  })

  describe('lists', () => {
    test('the history pages from newest to oldest without gaps, even among sittings of the same instant', async () => {
      const mina = newLearner()
      const times = [NINE, NINE, NINE, TEN, TEN]
      for (const now of times) await store().writer.createSitting(mina, newSitting('practice', ['efs']), now)
      await begin('practice')
      const pages: string[][] = []
      for (let after: SittingId | null = null; ; ) {
        const { sittings, next } = await store().reader.sittings(mina, { after, limit: 2 })
        pages.push(sittings.map(({ startedAt }) => startedAt))
        if (next === null) break
        after = next
      }
      expect(pages).toEqual([[TEN, TEN], [NINE, NINE], [NINE]])
    })

    test('the history pages from the oldest, and from the lowest score, without a gap', async () => {
      const mina = newLearner()
      const letters = ['ab', 'aa', 'bb', 'ab', 'bb']
      for (const [i, [first, second]] of letters.entries()) {
        const { id } = await store().writer.createSitting(
          mina,
          newSitting('practice', ['efs', 'ebs']),
          i < 3 ? NINE : TEN,
        )
        await store().writer.record(mina, id, answer('efs', 1, first!), TEN)
        await store().writer.record(mina, id, answer('ebs', 1, second!), TEN)
      }
      await store().writer.createSitting(mina, newSitting('practice', ['efs']), NINE) // without a score
      const told = async (order: SittingOrder, kind?: SittingKind) => {
        const all: string[] = []
        for (let after: SittingId | null = null; ; ) {
          const { sittings, next } = await store().reader.sittings(mina, { after, limit: 2, order, kind })
          all.push(...sittings.map(({ startedAt, right }) => `${startedAt.slice(11, 13)} ${right}`))
          if (next === null) return all
          after = next
        }
      }
      expect((await told('oldest')).map((one) => one.slice(0, 2))).toEqual(['09', '09', '09', '09', '10', '10'])
      const byScore = ['10 0', '09 0', '10 1', '09 1', '09 2']
      expect([await told('lowest'), await told('lowest', 'practice')]).toEqual([byScore, byScore])
      expect(await told('lowest', 'exam')).toEqual([])
    })

    test('unfinished sittings are returned newest first, up to the limit', async () => {
      const mina = newLearner()
      const times = [NINE, TEN, '2026-11-24T11:00:00.000Z', '2026-11-24T12:00:00.000Z']
      for (const now of times) await store().writer.createSitting(mina, newSitting('practice', ['efs']), now)
      const [newest] = await store().reader.unfinishedSittings(mina, 1)
      await store().writer.finish(mina, newest!.id, times[3]!)
      const unfinished = await store().reader.unfinishedSittings(mina, 2)
      expect(unfinished.map(({ startedAt }) => startedAt)).toEqual([times[2], times[1]])
    })

    test('unfinished sittings are counted, and of those since a time the ones without an answer', async () => {
      const haru = newLearner()
      const { reader } = store()
      expect(await reader.isKnown(haru)).toBe(false)
      for (const now of [NINE, TEN, TEN]) await store().writer.createSitting(haru, newSitting('exam', ['efs']), now)
      const [answered] = await reader.unfinishedSittings(haru, 1)
      await store().writer.record(haru, answered!.id, answer('efs', 1, 'a'), TEN)
      expect(await reader.unfinishedCount(haru)).toBe(3)
      expect([await reader.unansweredCount(haru, NINE), await reader.unansweredCount(haru, TEN)]).toEqual([2, 1])
      expect(await reader.isKnown(haru)).toBe(true)
    })

    test('a fully answered practice is not unfinished, a fully answered exam is', async () => {
      const { mina, id } = await begin('practice', ['efs', 'ebs'])
      const exam = await store().writer.createSitting(mina, newSitting('exam', ['efs']), TEN)
      await store().writer.record(mina, exam.id, answer('efs', 1, 'a'), TEN)
      await store().writer.record(mina, id, answer('efs', 1, 'a'), TEN)
      expect(await store().reader.unfinishedSittings(mina, 9)).toMatchObject([{ id: exam.id }, { id, answered: 1 }])
      await store().writer.record(mina, id, answer('ebs', 1, 'b'), TEN)
      expect(await store().reader.unfinishedSittings(mina, 9)).toMatchObject([{ id: exam.id }])
    })

    test('nothing follows a sitting that is not the learner’s', async () => {
      const { id } = await begin('practice')
      const { mina } = await begin('practice')
      expect(await store().reader.sittings(mina, { after: id, limit: 9 })).toEqual({ sittings: [], next: null })
    })

    test('a summary counts items, answered items, and items whose current answer is right', async () => {
      const { mina, id } = await begin('practice', ['efs', 'ebs', 'fsx'])
      await store().writer.record(mina, id, answer('efs', 1, 'a'), NINE)
      await store().writer.record(mina, id, answer('efs', 2, 'b'), NINE)
      await store().writer.record(mina, id, answer('ebs', 1, 'c'), NINE)
      const { sittings } = await store().reader.sittings(mina, { after: null, limit: 9 })
      expect(sittings).toMatchObject([{ id, items: 3, answered: 2, right: 1 }])
    })

    test('a summary of an exam counts right answers only after the finish', async () => {
      const { mina, id } = await begin('exam', ['efs', 'ebs', 'fsx'])
      await store().writer.record(mina, id, answer('efs', 2, 'a'), NINE)
      await store().writer.record(mina, id, answer('efs', 1, 'b'), NINE)
      await store().writer.record(mina, id, answer('ebs', 1, 'c'), NINE)
      const list = async () => (await store().reader.sittings(mina, { after: null, limit: 9 })).sittings
      expect(await list()).toMatchObject([{ id, items: 3, answered: 2, right: null }])
      await store().writer.finish(mina, id, TEN)
      expect(await list()).toMatchObject([{ id, items: 3, answered: 2, right: 1 }])
    })

    test('the time of a sitting is that of its answers, without an undone one', async () => {
      const { mina, id } = await begin('practice', ['efs', 'ebs'])
      const { id: untimed } = await store().writer.createSitting(mina, newSitting('practice', ['fsx']), TEN)
      await store().writer.record(mina, id, answer('ebs', 1, 'a'), NINE)
      await store().writer.record(mina, id, { ...answer('efs', 1, 'b'), elapsedMs: 120_000 }, NINE)
      await store().writer.undo(mina, id, NINE)
      await store().writer.record(mina, id, { ...answer('efs', 2, 'a'), elapsedMs: 30_000 }, NINE)
      expect(await store().reader.timesSpent(mina, [id, untimed])).toEqual(new Map([[id, 31_500]]))
    })

    test('recentItems says how many sittings ago each item was last given', async () => {
      const mina = newLearner()
      for (const [i, items] of [['s3'], ['efs', 'ebs'], ['ebs', 'fsx']].entries()) {
        await store().writer.createSitting(mina, newSitting('exam', items), `2026-11-24T0${i}:00:00.000Z`)
      }
      await begin('exam', ['glacier'])
      expect(await store().reader.recentItems(mina, 2)).toEqual(
        new Map([
          ['ebs', 1],
          ['fsx', 1],
          ['efs', 2],
        ]),
      )
      expect((await store().reader.recentItems(mina, 9)).get('s3' as ItemId)).toBe(3)
      expect(await store().reader.recentItems(newLearner(), 9)).toEqual(new Map())
    })
  })

  describe('metItems', () => {
    test('are items that were answered or were in a finished sitting', async () => {
      const { mina, id } = await begin('exam', ['answered', 'blank'])
      await store().writer.record(mina, id, answer('answered', 1, 'b'), NINE)
      const asked = ['answered', 'blank', 'elsewhere'] as ItemId[]
      expect(await store().reader.metItems(mina, asked)).toEqual(new Set())
      await store().writer.finish(mina, id, NINE)
      expect(await store().reader.metItems(mina, asked)).toEqual(new Set(['answered', 'blank']))
      expect(await store().reader.metItems(newLearner(), asked)).toEqual(new Set())
    })

    test('accepts as many items as a request body may contain', async () => {
      const { mina, id } = await begin('practice', ['one'])
      await store().writer.finish(mina, id, NINE)
      const asked = Array.from({ length: 500 }, (_, i) => (i === 499 ? 'one' : `other-${i}`) as ItemId)
      expect(await store().reader.metItems(mina, asked)).toEqual(new Set(['one']))
    })
  })

  describe('places', () => {
    test('are the items of the learner’s open exams', async () => {
      const mina = newLearner()
      const exam = newSitting('exam', ['efs', 'ebs'])
      const over = newSitting('exam', ['fsx'])
      for (const sitting of [exam, over, newSitting('practice', ['s3'])])
        await store().writer.createSitting(mina, sitting, NINE)
      await store().writer.finish(mina, over.id, NINE)
      await begin('exam', ['glacier'])
      const places = await store().reader.openExamPlaces(mina)
      expect(places.sort((a, b) => (a.item < b.item ? -1 : 1))).toEqual([
        { sitting: exam.id, item: 'ebs' },
        { sitting: exam.id, item: 'efs' },
      ])
    })

    test('are those of the requested sittings, without other learners’', async () => {
      const { mina, id } = await begin('practice', ['efs', 'ebs'])
      const { id: foreign } = await begin('practice', ['fsx'])
      await store().writer.createSitting(mina, newSitting('practice', ['s3']), NINE)
      const places = await store().reader.places(mina, [id, foreign])
      expect(places.map(({ item }) => item).sort()).toEqual(['ebs', 'efs'])
    })
  })
}
