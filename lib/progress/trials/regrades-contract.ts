import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ItemId, LearnerId, VersionId } from '../../model/ids'
import type { ItemVersion } from '../../model/key'
import type { SittingKind } from '../../model/study/sitting'
import { exampleItem, exampleVersion } from '../../quiz/trials/example-items'
import { openStore } from '../open-store'
import type { ProgressStore } from '../store'
import { expectedRows, storedRows } from './derived-rows'
import { answer, exported, NINE, newLearner, newSitting, TEN } from './example-sittings'
import { expectedFold, foldRows, SAME_NAMES } from './fold-rows-of'
import { tableRows } from './table-rows'

const LATER = '2026-11-25T10:00:00.000Z'
const APPLIED = { isApplied: true, withReworded: false }
const LOOKED = { isApplied: false, withReworded: false }
const NOTHING = { learners: 0, lost: 0, gained: 0, same: 0, reworded: 0, otherOptions: 0, inExams: 0, begun: 0 }

let items = 0
/** An item that no other test has. */
const newItem = () => `item-${items++}`

/** The item with the corrected key. `newSitting` asks for it with the key `a`. */
function corrected(id: string, letter: string, more: Partial<ItemVersion['item']> = {}): ItemVersion {
  const item = { ...exampleItem(id), version: `${id}@2${letter}` as VersionId, generation: 2, ...more }
  return exampleVersion(item, [letter])
}

/** @param newUrl  returns the URL of an empty database */
export function regradesContract(name: string, newUrl: () => Promise<string>) {
  describe(`${name} marks answers again by a corrected key`, () => {
    let url: string
    let store: ProgressStore
    beforeAll(async () => {
      url = await newUrl()
      store = await openStore(url)
    }, 60_000)
    afterAll(() => store.close())

    const begin = async (learner: LearnerId, kind: SittingKind, item: string, minutes: number | null = null) =>
      (await store.writer.createSitting(learner, newSitting(kind, [item, 'other'], { minutes }), NINE)).id

    async function answered(item: string, letter: string, learner = newLearner()) {
      const sitting = await begin(learner, 'practice', item)
      await store.writer.record(learner, sitting, answer(item, 1, letter), TEN)
      return { learner, sitting }
    }

    const fold = async (learner: LearnerId) => {
      expect(await store.states.catchUp(learner, SAME_NAMES)).toBe(true)
      return (await foldRows(url, learner)).states
    }

    test('counts them before it stores anything', async () => {
      const item = newItem()
      await Promise.all(['a', 'a', 'c', 'b'].map((letter) => answered(item, letter)))
      const count = { ...NOTHING, learners: 4, lost: 2, gained: 1, same: 1 }
      expect(await store.regrades.regrade(corrected(item, 'c'), LOOKED, LATER)).toEqual(count)
      expect((await tableRows(url, 'Regrade', 'id')).filter(({ itemId }) => itemId === item)).toEqual([])
      expect(await store.regrades.regrade(corrected(item, 'c'), APPLIED, LATER)).toEqual(count)
    })

    test('in result, histories and fold, keeps the first verdict, and adds nothing when repeated', async () => {
      const item = newItem()
      const { learner, sitting } = await answered(item, 'c')
      await fold(learner)
      const faults = await store.states.faults(learner)
      expect(faults.map((fault) => fault.item)).toEqual([item])
      await store.regrades.regrade(corrected(item, 'c'), APPLIED, LATER)

      const [response] = (await store.reader.sitting(learner, sitting))!.responses
      const key = corrected(item, 'c').key
      expect(response).toMatchObject({ verdict: 'right', regraded: { from: 'wrong', at: LATER, key } })
      expect((await store.reader.itemHistories(learner))[0]).toMatchObject({ right: 1, last: { verdict: 'right' } })
      expect(await fold(learner)).toEqual((await expectedFold(url, learner)).states)
      expect(await store.states.faults(learner), 'not the list that was kept').toEqual([])
      expect(await storedRows(url)).toEqual(await expectedRows(url))
      const [row] = (await tableRows(url, 'ItemResponse', 'id')).filter(({ learnerId }) => learnerId === learner)
      expect(row!.verdict, 'the event is as it was').toBe('wrong')

      expect(await store.regrades.regrade(corrected(item, 'c'), APPLIED, LATER)).toEqual(NOTHING)
      const [exportedRow] = (await exported(store, learner)).responses
      expect(exportedRow).toMatchObject({ verdict: 'wrong', regrades: [{ verdict: 'right', at: LATER }] })
    })

    test('takes a regrade back by another event, once', async () => {
      const item = newItem()
      const { learner, sitting } = await answered(item, 'a')
      const before = await fold(learner)
      await store.regrades.regrade(corrected(item, 'c'), APPLIED, LATER)
      const back = { ...NOTHING, learners: 1, gained: 1 }
      expect(await store.regrades.undo(item as ItemId, false, LATER)).toEqual(back)
      expect(await store.regrades.undo(item as ItemId, true, LATER)).toEqual(back)
      expect(await store.regrades.undo(item as ItemId, true, LATER)).toEqual(NOTHING)
      expect((await store.reader.sitting(learner, sitting))!.responses).toMatchObject([
        { verdict: 'right', regraded: null },
      ])
      expect(await fold(learner)).toEqual(before)
      expect(await store.regrades.unread(learner), 'nothing to tell').toEqual([])
      expect((await exported(store, learner)).responses[0]!.regrades).toHaveLength(2)
      await store.regrades.regrade(corrected(item, 'c'), APPLIED, LATER)
      expect((await store.reader.itemHistories(learner))[0]).toMatchObject({ right: 0 })
    })

    test('also those of an exam that was finished, with those that were changed', async () => {
      const [item, mina] = [newItem(), newLearner()]
      const exam = await begin(mina, 'exam', item)
      await store.writer.record(mina, exam, answer(item, 1, 'a'), TEN)
      await store.writer.record(mina, exam, answer(item, 2, 'c'), TEN)
      await store.writer.finish(mina, exam, TEN)
      const gained = { ...NOTHING, learners: 1, gained: 1 }
      expect(await store.regrades.regrade(corrected(item, 'c'), APPLIED, LATER)).toEqual(gained)
      const page = await store.reader.sittings(mina, { after: null, limit: 1 })
      expect(page.sittings).toMatchObject([{ right: 1 }])
      const responses = await store.reader.responses(mina, { sitting: exam })
      expect(responses.map(({ verdict, regraded }) => [regraded!.from, verdict])).toEqual([
        ['right', 'wrong'],
        ['wrong', 'right'],
      ])
      expect(await fold(mina)).toEqual((await expectedFold(url, mina)).states)
    })

    test('not while its learner has an open exam, and after the time of the exam is up', async () => {
      const item = newItem()
      const { learner } = await answered(item, 'c')
      await begin(learner, 'exam', item, 60)
      expect(await store.regrades.regrade(corrected(item, 'c'), APPLIED, TEN)).toEqual({
        ...NOTHING,
        inExams: 1,
        begun: 1,
      })
      const after = await store.regrades.regrade(corrected(item, 'c'), APPLIED, LATER)
      expect(after).toEqual({ ...NOTHING, learners: 1, gained: 1 })
    })

    test('and counts the open sittings that will still ask the old version, until they are answered', async () => {
      const [item, mina] = [newItem(), newLearner()]
      const sitting = await begin(mina, 'practice', item)
      expect(await store.regrades.regrade(corrected(item, 'c'), LOOKED, LATER)).toEqual({ ...NOTHING, begun: 1 })
      expect(await store.regrades.regrade(corrected(item, 'a'), LOOKED, LATER), 'the same key').toEqual(NOTHING)
      await store.writer.record(mina, sitting, answer(item, 1, 'c'), TEN)
      const answered = { ...NOTHING, learners: 1, gained: 1 }
      expect(await store.regrades.regrade(corrected(item, 'c'), LOOKED, LATER)).toEqual(answered)
    })

    test('not those that were given to other words or options', async () => {
      const item = newItem()
      const { learner } = await answered(item, 'c')
      const reworded = corrected(item, 'c', { stem: '<p>Which is not?</p>' as ItemVersion['item']['stem'] })
      expect(await store.regrades.regrade(reworded, APPLIED, LATER)).toEqual({ ...NOTHING, reworded: 1 })
      const options = corrected(item, 'c').item.options.slice(0, 3)
      const fewer = corrected(item, 'c', { options })
      expect(await store.regrades.regrade(fewer, APPLIED, LATER)).toEqual({ ...NOTHING, otherOptions: 1 })
      expect((await store.reader.itemHistories(learner))[0]).toMatchObject({ right: 0 })
      const asWell = { ...APPLIED, withReworded: true }
      expect(await store.regrades.regrade(reworded, asWell, LATER)).toEqual({ ...NOTHING, learners: 1, gained: 1 })
    })

    test('tells each learner until it is read', async () => {
      const item = newItem()
      const { learner } = await answered(item, 'a')
      await store.regrades.regrade(corrected(item, 'c'), APPLIED, LATER)
      const [told] = await store.regrades.unread(learner)
      expect(told).toMatchObject({ item, note: 'storage', from: 'right', to: 'wrong', answeredAt: TEN })
      await store.regrades.markRead(learner, told!.id)
      await store.regrades.markRead(learner, 1)
      expect(await store.regrades.unread(learner)).toEqual([])
    })

    test('keeps the corrected version through a sweep, and erases a learner with everything', async () => {
      const item = newItem()
      const { learner, sitting } = await answered(item, 'c')
      await store.regrades.regrade(corrected(item, 'c'), APPLIED, LATER)
      await store.upkeep.sweep('2030-01-01T00:00:00.000Z')
      expect((await store.reader.sitting(learner, sitting))!.responses[0]!.regraded).not.toBeNull()
      await store.writer.erase(learner)
      expect((await tableRows(url, 'Regrade', 'id')).filter(({ learnerId }) => learnerId === learner)).toEqual([])
    })

    test('three hundred answers of one learner, and those of more learners than a page has', async () => {
      const [item, mina] = [newItem(), newLearner()]
      const answeredBy = (times: number, answer: () => Promise<unknown>) =>
        Promise.all(Array.from({ length: times }, answer))
      for (let i = 0; i < 300; i += 30) await answeredBy(30, () => answered(item, 'c', mina))
      const many = newItem()
      for (let i = 0; i < 510; i += 30) await answeredBy(30, () => answered(many, 'a'))
      const gained = { ...NOTHING, learners: 1, gained: 300 }
      expect(await store.regrades.regrade(corrected(item, 'c'), APPLIED, LATER)).toEqual(gained)
      const lost = { ...NOTHING, learners: 510, lost: 510 }
      expect(await store.regrades.regrade(corrected(many, 'c'), APPLIED, LATER)).toEqual(lost)
      expect(await storedRows(url)).toEqual(await expectedRows(url))
    }, 300_000)
  })
}
