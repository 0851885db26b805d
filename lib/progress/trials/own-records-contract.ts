import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LearnerExport } from '../../model/api/learner-export'
import type { ItemId, NoteSlug } from '../../model/ids'
import { type Plan, USUAL_PLAN } from '../../model/study/plan'
import { openStore } from '../open-store'
import type { ProgressStore } from '../store'
import { exported, NINE, newLearner, newSitting, TEN } from './example-sittings'

const LATER = '2026-12-24T09:00:00.000Z'
const EFS = 'efs' as ItemId
const [STORAGE, FILES] = ['storage', 'files'] as NoteSlug[] as [NoteSlug, NoteSlug]
const PLAN: Plan = {
  blueprint: 'short',
  examDate: '2026-12-12',
  minutesADay: 45,
  daysOff: [3, 7],
  extraTime: 1.5,
  streak: true,
  timeZone: 'Asia/Seoul',
}

/** Plans, settings, suspended notes and memos. @param newUrl  returns the URL of an empty database */
export function ownRecordsContract(name: string, newUrl: () => Promise<string>) {
  describe(`${name} stores learners’ own records`, () => {
    let store: ProgressStore
    beforeAll(async () => {
      store = await openStore(await newUrl())
    }, 60_000)
    afterAll(() => store.close())

    test('the latest plan, even without any answers', async () => {
      const mina = newLearner()
      expect(await store.own.plan(mina)).toBeNull()
      await store.own.keepPlan(mina, USUAL_PLAN, NINE)
      await store.own.keepPlan(mina, PLAN, TEN)
      expect(await store.own.plan(mina)).toEqual(PLAN)
      expect(await store.own.plan(newLearner())).toBeNull()
    })

    test('the plan of two devices that change different fields at once', async () => {
      const mina = newLearner()
      const changes: Partial<Plan>[] = [
        { minutesADay: 45, timeZone: 'Asia/Seoul' },
        { daysOff: [7], examDate: '2026-12-12' },
        { extraTime: 1.5 },
        { streak: true, blueprint: 'short' },
      ]
      await Promise.all(changes.map((chosen) => store.own.keepPlan(mina, chosen, NINE)))
      expect(await store.own.plan(mina)).toEqual({ ...PLAN, daysOff: [7] })
    })

    test('settings, each by itself, even without any answers', async () => {
      const mina = newLearner()
      expect(await store.own.settings(mina)).toEqual({})
      await store.own.keepSettings(mina, { theme: 'dark', textSize: 'large' }, NINE)
      await store.own.keepSettings(mina, { theme: 'system' }, TEN)
      expect(await store.own.settings(mina)).toEqual({ theme: 'system', textSize: 'large' })
      expect(await store.own.settings(newLearner())).toEqual({})
    })

    test('the settings of two devices that write at once: the last of each setting, and none is lost', async () => {
      const mina = newLearner()
      await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          store.own.keepSettings(
            mina,
            i % 2 ? { timer: 'hidden', theme: 'dark' } : { textSize: 'large', theme: 'dark' },
            NINE,
          ),
        ),
      )
      expect(await store.own.settings(mina)).toEqual({ theme: 'dark', textSize: 'large', timer: 'hidden' })
    })

    test('suspended notes, under any of their names', async () => {
      const mina = newLearner()
      await store.own.suspend(mina, [STORAGE], null, NINE)
      await store.own.suspend(mina, [STORAGE], LATER, TEN)
      expect(await store.own.suspendedNotes(mina)).toEqual([{ note: STORAGE, at: TEN, until: LATER }])
      await store.own.suspend(mina, [FILES, STORAGE], null, TEN)
      expect(await store.own.suspendedNotes(mina), 'after a rename').toEqual([{ note: FILES, at: TEN, until: null }])
      await store.own.resume(newLearner(), [STORAGE])
      await store.own.resume(mina, [FILES, STORAGE])
      expect(await store.own.suspendedNotes(mina)).toEqual([])
    })

    test('a memo and its edits, and the newer one if two devices edit the same revision', async () => {
      const mina = newLearner()
      const edit = (memo: string, revision: number) =>
        store.own.keepMemo(mina, EFS, { cause: 'mixed-up', memo, revision }, TEN)
      const memo = { item: EFS, cause: 'mixed-up', updatedAt: TEN }
      expect(await edit('one', 0)).toEqual({ kind: 'kept', memo: { ...memo, memo: 'one', revision: 1 } })
      expect(await edit('two', 1)).toMatchObject({ kind: 'kept', memo: { memo: 'two', revision: 2 } })
      expect(await edit('other', 1)).toEqual({ kind: 'conflict', memo: { ...memo, memo: 'two', revision: 2 } })
      expect(await edit('two', 1)).toMatchObject({ kind: 'kept', memo: { revision: 2 } })
      expect(await store.own.memos(mina, [EFS])).toEqual([{ ...memo, memo: 'two', revision: 2 }])
      expect(await store.own.causes(mina)).toEqual(new Map([[EFS, 'mixed-up']]))
    })

    test('one of ten simultaneous edits of a memo', async () => {
      const mina = newLearner()
      const edits = Array.from({ length: 10 }, (_, i) => ({ cause: null, memo: `memo ${i}`, revision: 0 }))
      const outcomes = await Promise.all(edits.map((edit) => store.own.keepMemo(mina, EFS, edit, TEN)))
      expect(outcomes.filter(({ kind }) => kind === 'kept')).toHaveLength(1)
      expect(new Set(outcomes.map(({ memo }) => memo.memo)).size).toBe(1)
    })

    test('a sweep leaves a learner who has only settings', async () => {
      const mina = newLearner()
      await store.writer.createSitting(mina, newSitting('practice', ['swept']), NINE)
      await store.own.keepSettings(mina, { textSize: 'largest' }, NINE)
      await store.upkeep.sweep(LATER)
      expect(await store.own.settings(mina)).toEqual({ textSize: 'largest' })
    })

    test('until an erase, and a sweep of abandoned sittings leaves them alone', async () => {
      const mina = newLearner()
      await store.writer.createSitting(mina, newSitting('practice', ['swept']), NINE)
      await store.own.keepPlan(mina, PLAN, TEN)
      await store.own.keepSettings(mina, { theme: 'dark' }, TEN)
      expect(await store.upkeep.sweep(LATER)).toMatchObject({ sittings: 1, learners: 0 })
      await store.own.keepMemo(mina, EFS, { cause: null, memo: 'gone', revision: 0 }, TEN)
      await store.own.suspend(mina, [STORAGE], null, TEN)
      expect(await store.own.plan(mina)).toEqual(PLAN)
      expect(LearnerExport.parse(await exported(store, mina))).toMatchObject({
        plan: PLAN,
        settings: { theme: 'dark' },
        suspended: [{ note: STORAGE, until: null }],
        memos: [{ item: EFS, memo: 'gone' }],
      })
      await store.writer.erase(mina)
      expect([
        await store.own.plan(mina),
        await store.own.memos(mina, [EFS]),
        await store.own.suspendedNotes(mina),
        await store.own.settings(mina),
      ]).toEqual([null, [], [], {}])
    })
  })
}
