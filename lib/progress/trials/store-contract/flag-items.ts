import { describe, expect, test } from 'vitest'
import type { ItemId } from '../../../model/ids'
import type { ProgressStore } from '../../store'
import { newLearner } from '../example-sittings'
import { beginIn } from './begin-in'

/** Flags on items. */
export function flagItemsContract(store: () => ProgressStore) {
  const begin = beginIn(store)

  describe('flag', () => {
    test('sets and clears a flag', async () => {
      const { mina, id } = await begin('exam')
      const flags = async () => (await store().reader.sitting(mina, id))!.items.map(({ flagged }) => flagged)
      expect(await store().writer.flag(mina, id, 'ebs' as ItemId, true)).toBe(true)
      expect(await flags()).toEqual([false, true])
      expect(await store().writer.flag(mina, id, 'ebs' as ItemId, false)).toBe(true)
      expect(await flags()).toEqual([false, false])
    })

    test('leaves another learner’s sitting alone', async () => {
      const { mina, id } = await begin('exam')
      expect(await store().writer.flag(newLearner(), id, 'ebs' as ItemId, true)).toBe(false)
      expect(await store().writer.flag(mina, id, 's3' as ItemId, true)).toBe(false)
      expect((await store().reader.sitting(mina, id))!.items.map(({ flagged }) => flagged)).toEqual([false, false])
    })
  })
}
