import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ItemId, LearnerId, NoteSlug, SittingId, VersionId } from '../../model/ids'
import { USUAL_PLAN } from '../../model/study/plan'
import { openStore } from '../open-store'
import type { ProgressStore } from '../store'
import { expectedRows, storedRows } from './derived-rows'
import { answer, exported, exportOfNothing, NINE, newLearner, newSitting, TEN } from './example-sittings'
import { SAME_NAMES } from './fold-rows-of'
import { holdTransaction } from './held-transaction'
import { tableRows } from './table-rows'

const [EFS, EBS] = ['efs', 'ebs'] as ItemId[] as [ItemId, ItemId]
const STORAGE = 'storage' as NoteSlug
const addition = () => {
  const { items, versions } = newSitting('practice', ['ebs'])
  return { item: items[0]!, version: versions[0]!, like: EFS }
}

/** What another device may do to the learner's last sitting, and the outcome once the learner is erased. */
const LOST = {
  answer: [({ writer }, mina, id) => writer.record(mina, id, answer('efs', 1, 'b'), NINE), { kind: 'unknown' }],
  append: [({ writer }, mina, id) => writer.append(mina, id, addition()), { kind: 'unknown' }],
  flag: [({ writer }, mina, id) => writer.flag(mina, id, EFS, true), false],
  undo: [({ writer }, mina, id) => writer.undo(mina, id, NINE), { kind: 'unknown' }],
  finish: [({ writer }, mina, id) => writer.finish(mina, id, NINE), { kind: 'unknown' }],
  expire: [({ writer }, mina) => writer.finishExpired(mina, '2026-12-01T00:00:00.000Z'), 0],
  resume: [({ own }, mina) => own.resume(mina, [STORAGE]), undefined],
  fold: [({ states }, mina) => states.catchUp(mina, SAME_NAMES), true],
  'mark as read': [({ regrades }, mina) => regrades.markRead(mina, 1), undefined],
} satisfies Record<string, [Deed, unknown]>

/** What begins the learner's history anew, and how it shows. */
const ANEW = {
  begin: [
    ({ writer }, mina) => writer.createSitting(mina, newSitting('practice', ['efs']), NINE),
    { sittings: [{ kind: 'practice', items: ['efs'] }] },
  ],
  plan: [({ own }, mina) => own.keepPlan(mina, USUAL_PLAN, NINE), { plan: { minutesADay: USUAL_PLAN.minutesADay } }],
  set: [
    ({ own }, mina) => own.keepSettings(mina, { theme: 'dark', textSize: 'large' }, NINE),
    { settings: { theme: 'dark', textSize: 'large' } },
  ],
  suspend: [({ own }, mina) => own.suspend(mina, [STORAGE], null, NINE), { suspended: [{ note: STORAGE }] }],
  memo: [
    ({ own }, mina) => own.keepMemo(mina, EBS, { cause: null, memo: 'Read again', revision: 1 }, NINE),
    { memos: [{ item: EBS, memo: 'Read again' }] },
  ],
  report: [
    ({ reports }, mina) =>
      reports.report(mina, { item: EFS, version: 'v' as VersionId, note: STORAGE, kind: 'key', text: '' }, NINE),
    { reports: [{ item: EFS, at: NINE }] },
  ],
} satisfies Record<string, [Deed, object]>

type Deed = (store: ProgressStore, mina: LearnerId, id: SittingId) => Promise<unknown>

const READS: Deed[] = [
  ({ reader }, mina, id) => reader.sitting(mina, id),
  ({ reader }, mina) => reader.lastAnswer(mina),
  ({ reader }, mina, id) => reader.responses(mina, { sitting: id }),
  ({ reader }, mina) => reader.recentItems(mina, 5),
  ({ regrades }, mina) => regrades.unread(mina),
  (store, mina) => exported(store, mina),
]

/** A learner is erased while another device goes on. @param newUrl  returns the URL of an empty database */
export function eraseContract(name: string, newUrl: () => Promise<string>) {
  describe(`${name} erases a learner while another device`, () => {
    let url: string
    let stores: [ProgressStore, ProgressStore]
    beforeAll(async () => {
      url = await newUrl()
      stores = [await openStore(url), await openStore(url)]
    }, 60_000)
    afterAll(() => Promise.all(stores.map((store) => store.close())))

    /** A learner of whom something is stored in every table that a deed writes. */
    async function newHistory() {
      const [mina, [store]] = [newLearner(), stores]
      const sitting = newSitting('practice', ['efs', 's3'], { minutes: 60 })
      const { id } = await store.writer.createSitting(mina, sitting, NINE)
      await store.writer.record(mina, id, answer('s3', 1, 'b'), NINE)
      for (const [deed] of Object.values(ANEW).slice(1)) await deed(store, mina)
      return { mina, id }
    }

    /** Does something that has to wait for an erase, which has deleted the learner and is not committed yet. */
    async function duringErase(deed: Deed, mina: LearnerId, id: SittingId) {
      const erase = await holdTransaction(url)
      await erase.run(`DELETE FROM "Learner" WHERE "id" = '${mina}'`)
      const outcome = deed(stores[1], mina, id)
      await erase.blocks()
      await erase.commit()
      return outcome
    }

    test.each(Object.entries(LOST))('is about to %s: nothing is found', async (_, [deed, outcome]) => {
      const { mina, id } = await newHistory()
      expect(await duringErase(deed, mina, id)).toEqual(outcome)
      expect(await exported(stores[0], mina)).toEqual(exportOfNothing(mina))
    })

    test.each(Object.entries(ANEW))('is about to %s: that begins a new history', async (_, [deed, shown]) => {
      const { mina, id } = await newHistory()
      await duringErase(deed, mina, id)
      const history = await exported(stores[0], mina)
      expect(history).toMatchObject(shown)
      expect(history).toEqual({ ...exportOfNothing(mina), ...pick(history, Object.keys(shown)) })
    })

    test('does all of this again and again: nothing fails and nothing is half stored', async () => {
      const mina = newLearner()
      let isOver = false
      const device = async (store: ProgressStore, deeds: Deed[]) => {
        let id = 'none' as SittingId
        for (let i = 0; !isOver; i++) {
          if (i % 5 === 0) id = (await store.writer.createSitting(mina, newSitting('exam', ['efs', 's3']), TEN)).id
          await deeds[i % deeds.length]!(store, mina, id)
        }
      }
      const deeds: Deed[] = [...Object.values(LOST), ...Object.values(ANEW)].map(([deed]) => deed)
      const devices = [device(stores[0], deeds), device(stores[1], deeds.toReversed()), device(stores[1], READS)]
      for (let i = 0; i < 100; i++) await Promise.race([stores[0].writer.erase(mina), ...devices])
      isOver = true
      await Promise.all(devices)
      expect(await storedRows(url)).toEqual(await expectedRows(url))
      await stores[1].writer.erase(mina)
      expect((await tableRows(url, 'Learner', 'id')).filter(({ id }) => id === mina)).toEqual([])
      expect(await exported(stores[0], mina)).toEqual(exportOfNothing(mina))
    }, 60_000)
  })
}

const pick = (object: object, keys: string[]) =>
  Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)))
