import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ItemReport } from '../../model/authors/report'
import type { ItemId, NoteSlug, VersionId } from '../../model/ids'
import { openStore } from '../open-store'
import type { ReportOutcome } from '../reporting/item-reports'
import type { ProgressStore } from '../store'
import { exported, NINE, newLearner, TEN } from './example-sittings'

const [EFS, S3] = ['efs', 's3'] as ItemId[] as [ItemId, ItemId]
const about = (item: ItemId, more: Partial<ItemReport> = {}) => ({
  item,
  version: 'v1' as VersionId,
  note: 'storage' as NoteSlug,
  kind: 'key' as const,
  text: 'A seems right, too',
  ...more,
})
const ANSWER = { verdict: 'kept' as const, reason: 'A needs a mount target.', at: TEN }

/** @param newUrl  returns the URL of an empty database */
export function reportsContract(name: string, newUrl: () => Promise<string>) {
  describe(`${name} stores reports about questions`, () => {
    let store: ProgressStore
    beforeAll(async () => {
      store = await openStore(await newUrl())
    }, 60_000)
    afterAll(() => store.close())

    test('of a learner who has done nothing else, with the last text of each kind', async () => {
      const mina = newLearner()
      await store.reports.report(mina, about(EFS), NINE)
      await store.reports.report(mina, about(EFS, { kind: 'typo', text: '' }), NINE)
      const outcome = await store.reports.report(mina, about(EFS, { text: 'It is A' }), TEN)
      expect(outcome).toMatchObject({ kind: 'kept', report: { text: 'It is A', at: TEN, answer: null } })
      expect((await store.reports.ofLearner(mina)).map(({ kind, text }) => [kind, text])).toEqual([
        ['typo', ''],
        ['key', 'It is A'],
      ])
    })

    test('which an author answers, once for all learners', async () => {
      const [mina, jun] = [newLearner(), newLearner()]
      const waiting = (await store.reports.ofAll('waiting')).length
      await store.reports.report(mina, about(S3), NINE)
      await store.reports.report(mina, about(S3, { kind: 'unclear' }), NINE)
      await store.reports.report(jun, about(S3), NINE)
      expect(await store.reports.ofAll('waiting')).toHaveLength(waiting + 3)
      expect(await store.reports.answer(S3, ANSWER), 'learners').toBe(2)
      expect(await store.reports.answer(S3, ANSWER), 'nobody waits any more').toBe(0)
      expect((await store.reports.ofLearner(jun)).map(({ answer }) => answer)).toEqual([ANSWER])
      expect(await store.reports.ofAll('waiting')).toHaveLength(waiting)
      expect((await store.reports.ofAll('answered')).filter(({ item }) => item === S3)).toHaveLength(3)
      expect(await store.reports.report(jun, about(S3, { text: 'Still' }), TEN)).toMatchObject({
        kind: 'answered',
        report: { text: 'A seems right, too', answer: ANSWER },
      })
      const next = about(S3, { version: 'v2' as VersionId })
      expect(await store.reports.report(jun, next, TEN), 'another version').toMatchObject({ kind: 'kept' })
    })

    test('up to a limit for each learner, also if they arrive at once', async () => {
      const mina = newLearner()
      const reports = Array.from({ length: 510 }, (_, i) => about(`item-${i}` as ItemId))
      const outcomes: ReportOutcome[] = []
      while (reports.length > 0)
        outcomes.push(
          ...(await Promise.all(reports.splice(0, 15).map((report) => store.reports.report(mina, report, NINE)))),
        )
      expect(outcomes.filter(({ kind }) => kind === 'too-many')).toHaveLength(10)
      expect(await store.reports.ofLearner(mina)).toHaveLength(500)
    })

    test('which are exported, survive a sweep, and are erased with the learner', async () => {
      const mina = newLearner()
      await store.reports.report(mina, about(EFS), NINE)
      await store.upkeep.sweep('2030-01-01T00:00:00.000Z')
      expect((await exported(store, mina)).reports).toMatchObject([{ item: EFS, at: NINE, answer: null }])
      await store.writer.erase(mina)
      expect(await store.reports.ofLearner(mina)).toEqual([])
    })
  })
}
