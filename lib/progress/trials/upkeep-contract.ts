import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SittingId } from '../../model/ids'
import { openStore } from '../open-store'
import type { ProgressStore } from '../store'
import { MAX_ANSWERS } from '../writing/decide-response'
import { answer, exported, NINE, newLearner, newSitting, TEN } from './example-sittings'
import { holdTransaction } from './held-transaction'
import { runSql } from './table-rows'

const LATER = '2026-12-24T09:00:00.000Z'

/** Limits on what is stored. @param newUrl  returns the URL of an empty database */
export function upkeepContract(name: string, newUrl: () => Promise<string>) {
  describe(`${name} stays within limits`, () => {
    let url: string
    let store: ProgressStore
    const mina = newLearner()
    beforeAll(async () => {
      url = await newUrl()
      store = await openStore(url)
    }, 60_000)
    afterAll(() => store.close())

    const begin = async (rest = {}) =>
      (await store.writer.createSitting(mina, newSitting('exam', ['efs', 'ebs'], rest), NINE)).id

    test('an item takes 100 answers, the last of them counts, and retries of all are recognised', async () => {
      const id = await begin()
      const record = (seq: number, letter: string) => store.writer.record(mina, id, answer('efs', seq, letter), TEN)
      const seqs = Array.from({ length: MAX_ANSWERS + 5 }, (_, i) => i + 1)
      const outcomes = await Promise.all(seqs.map((seq) => record(seq, seq === MAX_ANSWERS ? 'b' : 'a')))
      const kinds = [...outcomes.map(({ kind }) => kind), (await record(MAX_ANSWERS + 6, 'a')).kind]
      expect(kinds).toEqual([...Array(MAX_ANSWERS).fill('created'), ...Array(6).fill('too-often')])
      expect((await record(3, 'a')).kind).toBe('repeated')
      expect((await store.writer.record(mina, id, answer('ebs', 1, 'a'), TEN)).kind).toBe('created')
      const { responses } = (await store.reader.sitting(mina, id))!
      expect(responses.map(({ item, seq }) => [item, seq])).toEqual([
        ['efs', MAX_ANSWERS],
        ['ebs', 1],
      ])
      expect(await store.reader.responses(mina, { sitting: id })).toHaveLength(MAX_ANSWERS + 1)
    })

    test('a sweep deletes abandoned sittings and nothing that somebody has done', async () => {
      const [left, answered, flagged, finished, expired] = [
        await begin(),
        await begin(),
        await begin(),
        await begin(),
        await begin({ minutes: 60 }),
      ]
      await store.writer.record(mina, answered, answer('efs', 1, 'a'), TEN)
      await store.writer.flag(mina, flagged, 'efs' as never, true)
      await store.writer.finish(mina, finished, TEN)
      const jun = newLearner()
      await store.writer.createSitting(jun, newSitting('practice', ['jun-alone']), NINE)
      const fresh = await store.writer.createSitting(mina, newSitting('practice', ['efs']), LATER)
      const is = async (id: SittingId) => (await store.reader.sitting(mina, id)) !== null

      expect(await store.upkeep.sweep(NINE)).toMatchObject({ sittings: 0, learners: 0 })
      expect(await store.upkeep.sweep('2026-12-01T00:00:00.000Z')).toEqual({ sittings: 3, learners: 1, versions: 1 })
      expect(await Promise.all([left, expired, answered, flagged, finished, fresh.id].map(is))).toEqual([
        false,
        false,
        true,
        true,
        true,
        true,
      ])
      expect(await store.reader.isKnown(jun)).toBe(false)
      expect(await exported(store, jun)).toMatchObject({ sittings: [] })
    })

    test('a sweep leaves what a learner stores at the same moment', async () => {
      const haru = newLearner()
      const { id } = await store.writer.createSitting(haru, newSitting('practice', ['efs', 'ebs']), NINE)
      const device = await holdTransaction(url)
      await device.run(`UPDATE "Learner" SET "regradesRead" = NULL WHERE "id" = '${haru}'`) // takes the lock
      await device.run(`UPDATE "SittingItem" SET "flagged" = true, "flagTurn" = 1 WHERE "sittingId" = '${id}'`)
      const sweep = store.upkeep.sweep('2026-12-01T00:00:00.000Z')
      await device.blocks()
      await device.commit()
      await sweep
      const { items } = (await store.reader.sitting(haru, id))!
      expect(items.map(({ flagged }) => flagged)).toEqual([true, true])
    })

    test('a sweep leaves a learner who keeps a setting at the same moment', async () => {
      const haru = newLearner()
      await store.writer.createSitting(haru, newSitting('practice', ['efs']), NINE)
      const device = await holdTransaction(url)
      await device.run(`UPDATE "Learner" SET "regradesRead" = NULL WHERE "id" = '${haru}'`)
      await device.run(`
        INSERT INTO "LearnerSetting" ("learnerId", "name", "value") VALUES ('${haru}', 'theme', 'dark')`)
      const sweep = store.upkeep.sweep('2026-12-01T00:00:00.000Z')
      await device.blocks()
      await device.commit()
      expect(await sweep).toMatchObject({ sittings: 1, learners: 0 })
      expect(await store.own.settings(haru)).toEqual({ theme: 'dark' })
    })

    test('a sweep leaves a version that somebody begins to use at the same moment', async () => {
      const haru = newLearner()
      const { id } = await store.writer.createSitting(haru, newSitting('practice', ['efs', 'lone']), NINE)
      await store.writer.record(haru, id, answer('efs', 1, 'a'), TEN)
      await runSql(url, `DELETE FROM "SittingItem" WHERE "itemId" = 'lone'`)
      const device = await holdTransaction(url)
      await device.run(`
        INSERT INTO "SittingItem" ("sittingId", "itemId", "versionId", "position", "options")
        VALUES ('${id}', 'lone', 'lone@1', 1, '[]')`)
      const sweep = store.upkeep.sweep('2026-12-01T00:00:00.000Z')
      await device.blocks()
      await device.commit()
      await sweep
      expect((await store.reader.sitting(haru, id))!.versions.map(({ item }) => item.id)).toEqual(['efs', 'lone'])
    })

    test('a learner can begin again with the same question after a sweep', async () => {
      const jun = newLearner()
      await store.writer.createSitting(jun, newSitting('practice', ['again']), NINE)
      await store.upkeep.sweep('2026-12-01T00:00:00.000Z')
      const { id } = await store.writer.createSitting(jun, newSitting('practice', ['again']), LATER)
      expect((await store.writer.record(jun, id, answer('again', 1, 'a'), LATER)).kind).toBe('created')
    })

    test('a long sweep runs in steps while others begin sittings', async () => {
      const sora = newLearner()
      for (let i = 0; i < 120; i++) await store.writer.createSitting(sora, newSitting('practice', ['many']), NINE)
      const [swept] = await Promise.all([
        store.upkeep.sweep('2026-12-01T00:00:00.000Z'),
        ...Array.from({ length: 30 }, () =>
          store.writer.createSitting(newLearner(), newSitting('exam', ['many']), LATER),
        ),
      ])
      expect(swept).toMatchObject({ sittings: 120, learners: 1 })
    })
  })
}
