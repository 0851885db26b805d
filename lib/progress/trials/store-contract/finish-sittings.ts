import { describe, expect, test } from 'vitest'
import type { ProgressStore } from '../../store'
import { answer, NINE, newLearner, newSitting, TEN } from '../example-sittings'
import { beginIn } from './begin-in'

/** Finishing a sitting. */
export function finishSittingsContract(store: () => ProgressStore) {
  const begin = beginIn(store)

  describe('finish', () => {
    test('finishes once, and returns that time from then on', async () => {
      const { mina, id } = await begin('exam')
      expect(await store().writer.finish(mina, id, NINE)).toEqual({ kind: 'finished', first: true, finishedAt: NINE })
      expect(await store().writer.finish(mina, id, TEN)).toEqual({ kind: 'finished', first: false, finishedAt: NINE })
      expect(await store().reader.sitting(mina, id)).toMatchObject({ state: 'finished', finishedAt: NINE })
    })

    test('finishes as of the deadline if that has passed', async () => {
      const { mina, id } = await begin('exam', ['efs'], { minutes: 30 })
      expect(await store().writer.finish(mina, id, TEN)).toMatchObject({ finishedAt: '2026-11-24T09:30:00.000Z' })
    })

    test('finishes as of the beginning if the clock was set back behind it', async () => {
      const { mina } = await begin('exam')
      const { id } = await store().writer.createSitting(mina, newSitting('exam', ['efs'], { minutes: 30 }), TEN)
      expect(await store().writer.finish(mina, id, NINE)).toMatchObject({ finishedAt: TEN })
      expect(await store().reader.sitting(mina, id)).toMatchObject({ state: 'finished', finishedAt: TEN })
    })

    test('does not finish another learner’s sitting', async () => {
      const { mina, id } = await begin('exam')
      expect(await store().writer.finish(newLearner(), id, NINE)).toEqual({ kind: 'unknown' })
      expect(await store().reader.sitting(mina, id)).toMatchObject({ state: 'open' })
    })

    test('finishExpired finishes expired sittings and no others', async () => {
      const { mina, id } = await begin('exam', ['efs'], { minutes: 60 })
      const untimed = await store().writer.createSitting(mina, newSitting('practice', ['efs']), NINE)
      expect(await store().writer.finishExpired(mina, TEN)).toBe(0)
      expect(await store().writer.finishExpired(newLearner(), '2026-11-25T00:00:00.000Z')).toBe(0)
      expect(await store().writer.finishExpired(mina, '2026-11-24T10:00:00.001Z')).toBe(1)
      expect(await store().reader.sitting(mina, id)).toMatchObject({ state: 'finished', finishedAt: TEN })
      expect(await store().reader.unfinishedSittings(mina, 9)).toMatchObject([{ id: untimed.id }])
    })
  })

  test('two tabs that answer and finish simultaneously, 100 times: one finish, and the result never changes after it', async () => {
    const { mina } = await begin('exam')
    const counts = { firstFinishes: 0, changedResults: 0, refusedButStored: 0 }
    for (let round = 0; round < 100; round++) {
      const { id } = await store().writer.createSitting(mina, newSitting('exam', ['efs', 'ebs']), NINE)
      const tab = async (item: string, seq: number) => {
        const [recorded, finished] = await Promise.all([
          store().writer.record(mina, id, answer(item, seq, 'a'), NINE),
          store().writer.finish(mina, id, NINE),
        ])
        return { recorded, finished, result: await store().reader.responses(mina, { sitting: id }) }
      }
      const tabs = await Promise.all([tab('efs', 1), tab('ebs', 2), tab('efs', 1)])
      const stored = await store().reader.responses(mina, { sitting: id })
      const kept = new Set(tabs.flatMap(({ recorded }) => ('response' in recorded ? [recorded.response.item] : [])))
      counts.firstFinishes += tabs.filter(({ finished }) => finished.kind === 'finished' && finished.first).length
      counts.changedResults += tabs.filter(({ result }) => result.length !== stored.length).length
      counts.refusedButStored += stored.length - kept.size
    }
    expect(counts).toEqual({ firstFinishes: 100, changedResults: 0, refusedButStored: 0 })
  })
}
