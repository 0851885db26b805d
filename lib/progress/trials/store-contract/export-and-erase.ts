import { describe, expect, test } from 'vitest'
import { LearnerExport } from '../../../model/api/learner-export'
import type { ProgressStore } from '../../store'
import { answer, exported, exportOfNothing, NINE, newSitting, TEN } from '../example-sittings'
import { beginIn } from './begin-in'

/** A learner's export, and its deletion. */
export function exportAndEraseContract(store: () => ProgressStore) {
  const begin = beginIn(store)

  describe('export and erase', () => {
    test('the export contains every sitting and response, in the documented form', async () => {
      const { mina, id } = await begin('exam', ['efs', 'ebs'], { minutes: 60 })
      await store().writer.record(mina, id, answer('ebs', 1, 'b'), NINE)
      const history = await exported(store(), mina)
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
            regrades: [],
            undone: false,
          },
        ],
      })
      expect(LearnerExport.parse(history)).toEqual(history)
    })

    test('erase deletes everything of the learner and nothing of others', async () => {
      const { mina, id } = await begin('exam')
      const jun = await begin('exam')
      await store().writer.record(mina, id, answer('efs', 1, 'a'), NINE)
      await store().writer.record(jun.mina, jun.id, answer('efs', 1, 'a'), NINE)
      await store().writer.erase(mina)
      expect(await exported(store(), mina)).toEqual(exportOfNothing(mina))
      expect(await store().reader.sitting(mina, id)).toBeNull()
      expect(await store().reader.responses(jun.mina, { sitting: jun.id })).toHaveLength(1)
    })

    test('an erased learner can begin again', async () => {
      const { mina } = await begin('exam')
      await store().writer.erase(mina)
      await store().writer.createSitting(mina, newSitting('practice', ['efs']), TEN)
      expect(await store().reader.unfinishedSittings(mina, 9)).toHaveLength(1)
    })
  })
}
