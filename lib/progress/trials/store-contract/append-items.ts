import { describe, expect, test } from 'vitest'
import type { ItemId, SittingId } from '../../../model/ids'
import type { ProgressStore } from '../../store'
import { answer, NINE, newLearner, newSitting, TEN } from '../example-sittings'
import { beginIn } from './begin-in'

/** Adding an item to an open practice. */
export function appendItemsContract(store: () => ProgressStore) {
  const begin = beginIn(store)
  /** An item as in a sitting of its own. */
  const addition = (item: string, like: string) => {
    const { items, versions } = newSitting('practice', [item])
    return { item: items[0]!, version: versions[0]!, like: like as ItemId }
  }
  const placesOf = async (learner: ReturnType<typeof newLearner>, id: SittingId) =>
    (await store().reader.sitting(learner, id))!.items.map(({ item, like }) => [item, like])

  describe('append', () => {
    test.each(['practice', 'review'] as const)(
      'asks one more item last in a %s, which is unfinished again',
      async (kind) => {
        const { mina, id } = await begin(kind)
        for (const item of ['efs', 'ebs']) await store().writer.record(mina, id, answer(item, 1, 'b'), NINE)
        expect(await store().reader.unfinishedCount(mina)).toBe(0)
        expect(await store().writer.append(mina, id, addition('fsx', 'efs'))).toEqual({ kind: 'appended', item: 'fsx' })
        expect(await placesOf(mina, id)).toEqual([
          ['efs', null],
          ['ebs', null],
          ['fsx', 'efs'],
        ])
        const summary = async () => (await store().reader.sittings(mina, { after: null, limit: 1 })).sittings[0]
        expect(await summary()).toMatchObject({ items: 3, answered: 2, right: 0 })
        expect(await store().reader.unfinishedCount(mina)).toBe(1)
        expect(await store().writer.record(mina, id, answer('fsx', 1, 'a'), TEN)).toMatchObject({ kind: 'created' })
        expect(await summary()).toMatchObject({ items: 3, answered: 3, right: 1 })
      },
    )

    test('asks one at a time for an item, however often, and another once that is answered', async () => {
      const { mina, id } = await begin('practice')
      const both = [addition('fsx', 'efs'), addition('s3', 'efs')]
      const outcomes = await Promise.all(both.map((one) => store().writer.append(mina, id, one)))
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['appended', 'there'])
      const [there] = (await placesOf(mina, id)).slice(2)
      expect(await placesOf(mina, id)).toHaveLength(3)
      await store().writer.record(mina, id, answer(String(there![0]), 1, 'b'), NINE)
      expect(await store().writer.append(mina, id, addition('glacier', 'efs'))).toEqual({
        kind: 'appended',
        item: 'glacier',
      })
    })

    test('an item that is there already is not asked twice', async () => {
      const { mina, id } = await begin('practice')
      expect(await store().writer.append(mina, id, addition('ebs', 'efs'))).toEqual({ kind: 'there', item: 'ebs' })
      expect(await placesOf(mina, id)).toHaveLength(2)
    })

    test('not in an exam, after the finish, or in a sitting that is another learner’s', async () => {
      const exam = await begin('exam')
      expect(await store().writer.append(exam.mina, exam.id, addition('fsx', 'efs'))).toEqual({ kind: 'unknown' })
      const { mina, id } = await begin('practice')
      expect(await store().writer.append(newLearner(), id, addition('fsx', 'efs'))).toEqual({ kind: 'unknown' })
      await store().writer.finish(mina, id, NINE)
      expect(await store().writer.append(mina, id, addition('fsx', 'efs'))).toEqual({ kind: 'finished' })
      expect(await placesOf(mina, id)).toHaveLength(2)
    })

    test('up to two hundred items', async () => {
      const { mina, id } = await begin(
        'practice',
        Array.from({ length: 199 }, (_, i) => `item-${i}`),
      )
      const last = addition('fsx', 'item-0')
      expect(await store().writer.append(mina, id, last)).toMatchObject({ kind: 'appended' })
      expect(await store().writer.append(mina, id, addition('s3', 'item-1'))).toEqual({ kind: 'full' })
    })
  })
}
