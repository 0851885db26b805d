import { describe, expect, test } from 'vitest'
import type { ItemId, OptionId, SittingId } from '../../../model/ids'
import { exampleItem, exampleVersion } from '../../../quiz/trials/example-items'
import type { ProgressStore } from '../../store'
import { answer, exported, NINE, newLearner, TEN } from '../example-sittings'
import { SAME_NAMES } from '../fold-rows-of'
import { beginIn } from './begin-in'

/** Storing answers and reading them. */
export function recordAnswersContract(store: () => ProgressStore) {
  const begin = beginIn(store)

  describe('record', () => {
    test('stores an answer with its verdict, and returns the version for the feedback', async () => {
      const { mina, id } = await begin('practice')
      const outcome = await store().writer.record(mina, id, answer('efs', 1, 'a'), TEN)
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
        regraded: null,
      }
      expect(outcome).toEqual({
        kind: 'created',
        sittingKind: 'practice',
        response,
        version: exampleVersion(exampleItem('efs')),
      })
      expect(await store().reader.responses(mina, { sitting: id })).toEqual([response])
    })

    test('stores an answer without confidence and time', async () => {
      const { mina, id } = await begin('practice')
      await store().writer.record(mina, id, { ...answer('efs', 1, 'b'), confidence: null, elapsedMs: null }, TEN)
      expect(await store().reader.responses(mina, { sitting: id })).toMatchObject([
        { confidence: null, elapsedMs: null },
      ])
    })

    test('stores a retried response once, with its first answer', async () => {
      const { mina, id } = await begin('exam')
      await store().writer.record(mina, id, answer('efs', 1, 'a'), NINE)
      const retry = await store().writer.record(mina, id, answer('efs', 1, 'b'), TEN)
      expect(retry).toMatchObject({ kind: 'repeated', response: { options: ['efs.a'], at: NINE } })
      expect(await store().reader.responses(mina, { sitting: id })).toHaveLength(1)
    })

    test('returns the stored answer for a retry, even after the finish and the deadline', async () => {
      const { mina, id } = await begin('exam', ['efs'], { minutes: 30 })
      await store().writer.record(mina, id, answer('efs', 1, 'a'), NINE)
      await store().writer.finish(mina, id, NINE)
      expect(await store().writer.record(mina, id, answer('efs', 1, 'b'), TEN)).toMatchObject({
        kind: 'repeated',
        response: { options: ['efs.a'] },
      })
    })

    test('stores every answer of an exam', async () => {
      const { mina, id } = await begin('exam')
      await store().writer.record(mina, id, answer('efs', 1, 'b'), NINE)
      expect(await store().writer.record(mina, id, answer('efs', 2, 'a'), NINE)).toMatchObject({ kind: 'created' })
      expect((await store().reader.responses(mina, { sitting: id })).map(({ verdict }) => verdict)).toEqual([
        'wrong',
        'right',
      ])
    })

    test('an answer of an exam is taken back, and is blank in every count', async () => {
      const { mina, id } = await begin('exam')
      const blank = answer('efs', 2, '')
      await store().writer.record(mina, id, answer('efs', 1, 'a'), NINE)
      await store().writer.record(mina, id, answer('ebs', 1, 'a'), NINE)
      expect(await store().writer.record(mina, id, blank, NINE)).toMatchObject({ kind: 'created' })
      const { responses } = (await store().reader.sitting(mina, id))!
      expect(responses.map(({ item, seq, options, confidence }) => [item, seq, options, confidence])).toEqual([
        ['ebs', 1, ['ebs.a'], 'sure'],
        ['efs', 2, [], null],
      ])
      const summary = async () => (await store().reader.sittings(mina, { after: null, limit: 1 })).sittings[0]
      expect(await summary()).toMatchObject({ items: 2, answered: 1, right: null })
      await store().writer.finish(mina, id, TEN)
      expect(await summary()).toMatchObject({ items: 2, answered: 1, right: 1 })
      expect((await store().reader.itemHistories(mina)).map(({ item }) => item)).toEqual(['ebs'])
      const told = (await exported(store(), mina)).responses.map(({ item, seq, verdict }) => [item, seq, verdict])
      expect(told).toEqual([
        ['efs', 1, 'right'],
        ['ebs', 1, 'right'],
        ['efs', 2, null],
      ])
      await store().states.catchUp(mina, SAME_NAMES)
      expect((await store().states.marks(mina, ['efs', 'ebs'] as ItemId[])).map(({ item }) => item)).toEqual(['ebs'])
    })

    test('an answer that was taken back can be given again', async () => {
      const { mina, id } = await begin('exam')
      await store().writer.record(mina, id, answer('efs', 1, ''), NINE)
      await store().writer.record(mina, id, answer('efs', 2, 'a'), NINE)
      await store().writer.finish(mina, id, TEN)
      expect(await store().reader.itemHistories(mina)).toMatchObject([{ item: 'efs', answered: 1, right: 1 }])
    })

    test.each(['practice', 'review'] as const)('an answer without options is none in %s', async (kind) => {
      const { mina, id } = await begin(kind)
      const blank = answer('efs', 1, '')
      expect(await store().writer.record(mina, id, blank, NINE)).toEqual({ kind: 'invalid', fault: 'empty' })
      expect(await store().reader.responses(mina, { sitting: id })).toEqual([])
    })

    test.each(['practice', 'review'] as const)('lets the first answer stand in %s', async (kind) => {
      const { mina, id } = await begin(kind)
      await store().writer.record(mina, id, answer('efs', 2, 'b'), NINE)
      for (const seq of [1, 3]) {
        expect(await store().writer.record(mina, id, answer('efs', seq, 'a'), TEN)).toMatchObject({
          kind: 'stands',
          response: { seq: 2, verdict: 'wrong' },
        })
      }
      expect(await store().reader.responses(mina, { sitting: id })).toHaveLength(1)
    })

    test('does not know another learner’s sitting, or an item that is not in the sitting', async () => {
      const { mina, id } = await begin('practice')
      expect(await store().writer.record(newLearner(), id, answer('efs', 1, 'a'), NINE)).toEqual({ kind: 'unknown' })
      expect(await store().writer.record(mina, id, answer('s3', 1, 'a'), NINE)).toEqual({ kind: 'unknown' })
      expect(await store().writer.record(mina, 'none' as SittingId, answer('efs', 1, 'a'), NINE)).toEqual({
        kind: 'unknown',
      })
      expect(await store().reader.responses(mina, { sitting: id })).toEqual([])
    })

    test('stores an answer at the deadline, and refuses one a millisecond later', async () => {
      const { mina, id } = await begin('exam', ['efs', 'ebs'], { minutes: 60 })
      expect(await store().writer.record(mina, id, answer('efs', 1, 'a'), TEN)).toMatchObject({ kind: 'created' })
      expect(await store().writer.record(mina, id, answer('ebs', 1, 'a'), '2026-11-24T10:00:00.001Z')).toEqual({
        kind: 'late',
        deadline: TEN,
      })
      expect(await store().reader.responses(mina, { sitting: id })).toHaveLength(1)
    })

    test('finishes the sitting as of its deadline when an answer is late', async () => {
      const { mina, id } = await begin('exam', ['efs'], { minutes: 30 })
      await store().writer.record(mina, id, answer('efs', 1, 'a'), TEN)
      expect(await store().reader.sitting(mina, id)).toMatchObject({
        state: 'finished',
        finishedAt: '2026-11-24T09:30:00.000Z',
      })
    })

    test('refuses an answer after the finish', async () => {
      const { mina, id } = await begin('exam')
      await store().writer.finish(mina, id, NINE)
      expect(await store().writer.record(mina, id, answer('efs', 1, 'a'), NINE)).toEqual({ kind: 'finished' })
      expect(await store().reader.responses(mina, { sitting: id })).toEqual([])
    })

    test('refuses impossible options, and says which', async () => {
      const { mina, id } = await begin('exam')
      const bad = { ...answer('efs', 1, 'a'), options: ['efs.z' as OptionId] }
      expect(await store().writer.record(mina, id, bad, NINE)).toEqual({
        kind: 'invalid',
        fault: 'unknown-option',
        option: 'efs.z',
      })
      expect(await store().reader.responses(mina, { sitting: id })).toEqual([])
    })
  })

  describe('responses', () => {
    test('are returned in the order of storing, and only the learner’s own', async () => {
      const { mina, id } = await begin('exam')
      await store().writer.record(mina, id, answer('ebs', 7, 'a'), TEN)
      await store().writer.record(mina, id, answer('efs', 1, 'a'), NINE)
      expect((await store().reader.responses(mina, { sitting: id })).map(({ item }) => item)).toEqual(['ebs', 'efs'])
      expect(await store().reader.responses(newLearner(), { sitting: id })).toEqual([])
    })

    test('can be filtered by item', async () => {
      const { mina, id } = await begin('practice', ['efs', 'vpc'])
      for (const item of ['efs', 'vpc']) await store().writer.record(mina, id, answer(item, 1, 'a'), NINE)
      const items = ['efs', 's3'] as ItemId[]
      expect(await store().reader.responses(mina, { sitting: id, items })).toMatchObject([{ item: 'efs' }])
      expect(await store().reader.responses(mina, { sitting: id, items: [] })).toEqual([])
    })
  })

  test('two tabs that answer the same practice item simultaneously store one answer', async () => {
    const { mina, id } = await begin('practice')
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((seq) => store().writer.record(mina, id, answer('efs', seq, 'a'), NINE)),
    )
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['created', 'stands', 'stands', 'stands'])
    expect(await store().reader.responses(mina, { sitting: id })).toHaveLength(1)
  })
}
