import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Blueprint } from '../../../model/blueprint'
import type { ItemId, VersionId } from '../../../model/ids'
import { exampleBlueprint, exampleItem, exampleVersion } from '../../../quiz/trials/example-items'
import type { ProgressStore } from '../../store'
import { answer, exported, NINE, newLearner, newSitting, TEN } from '../example-sittings'
import { SAME_NAMES } from '../fold-rows-of'
import { beginIn } from './begin-in'

/** Beginning a sitting. */
export function createSittingsContract(store: () => ProgressStore) {
  const begin = beginIn(store)

  describe('createSitting', () => {
    test('returns the sitting as given, with items and options in order', async () => {
      const mina = newLearner()
      const blueprint: Blueprint = { ...exampleBlueprint({ 'storage/': 2, network: 1 }, 3), title: '짧은 시험' }
      const given = newSitting('exam', ['fsx', 'efs', 'ebs'], {
        blueprint,
        minutes: 90.5,
        source: { blueprint: 'short' },
      })
      given.items[1]!.domain = 'storage/'
      const record = await store().writer.createSitting(mina, given, NINE)
      const { items, versions, ...rest } = given
      expect(record).toEqual({
        ...rest,
        state: 'open',
        startedAt: NINE,
        deadline: '2026-11-24T10:30:30.000Z',
        finishedAt: null,
      })
      expect(await store().reader.sitting(mina, given.id)).toEqual({
        ...record,
        items: items.map((item) => ({ ...item, flagged: false, like: null })),
        versions,
        responses: [],
      })
    })

    test('sets no deadline without minutes', async () => {
      const { mina, id } = await begin('practice')
      expect(await store().reader.sitting(mina, id)).toMatchObject({ minutes: null, deadline: null })
    })

    test('stores the texts of all questions that were asked, to be read in batches', async () => {
      const items = Array.from({ length: 1_200 }, (_, i) => `many-${i}`)
      for (let i = 0; i < items.length; i += 100) await begin('practice', items.slice(i, i + 100))
      const told: string[] = []
      for await (const texts of store().upkeep.storedTexts()) told.push(...texts)
      const ids = told.map((text) => JSON.parse(text).item.id as string)
      expect(ids.filter((id) => id.startsWith('many-')).sort()).toEqual(items.sort())
    })

    test('a sitting of 600 items, each of which is looked up by two parameters', async () => {
      const mina = newLearner()
      const items = Array.from({ length: 600 }, (_, i) => `of-600-${i}`)
      const { writer, reader, states } = store()
      const { id } = await writer.createSitting(mina, newSitting('exam', items), NINE)
      await Promise.all(items.map((item) => writer.record(mina, id, answer(item, 1, 'a'), TEN)))
      await writer.finish(mina, id, TEN)
      const sitting = (await reader.sitting(mina, id))!
      expect(sitting.versions.map(({ item }) => item.id)).toEqual(items)
      expect([sitting.items.length, sitting.responses.length]).toEqual([600, 600])
      expect((await reader.recentItems(mina, 3)).size).toBe(600)
      expect(await states.catchUp(mina, SAME_NAMES)).toBe(true)
      expect((await states.marks(mina, items as ItemId[])).length).toBe(600)
      expect((await exported(store(), mina)).responses).toHaveLength(600)
    })

    test('never changes a stored version', async () => {
      const item = `item-${randomUUID()}`
      const { mina } = await begin('practice', [item])
      const again = newSitting('practice', [item])
      again.versions[0]!.item.lang = 'ko'
      await store().writer.createSitting(mina, again, TEN)
      expect((await store().reader.sitting(mina, again.id))!.versions[0]!.item.lang).toBe('en')
    })

    test('distinguishes two items with the same text, and so the same version', async () => {
      const copies = newSitting('practice', ['one', 'two'])
      for (const version of copies.versions) version.item.version = version.key.version = 'same' as VersionId
      for (const item of copies.items) item.version = 'same' as VersionId
      const mina = newLearner()
      await store().writer.createSitting(mina, copies, NINE)
      expect((await store().reader.sitting(mina, copies.id))!.versions.map(({ item }) => item.id)).toEqual([
        'one',
        'two',
      ])
    })

    test('leaves an older sitting with its original version', async () => {
      const { mina, id } = await begin('exam', ['efs'])
      const edited = newSitting('exam', ['efs'])
      const version = exampleVersion(exampleItem('efs', { version: 'efs@2' as VersionId }), ['b'])
      edited.versions = [version]
      edited.items[0]!.version = version.item.version
      await store().writer.createSitting(mina, edited, TEN)
      expect(await store().writer.record(mina, id, answer('efs', 1, 'a'), TEN)).toMatchObject({
        response: { verdict: 'right' },
      })
      expect(await store().writer.record(mina, edited.id, answer('efs', 1, 'a'), TEN)).toMatchObject({
        response: { verdict: 'wrong', version: 'efs@2' },
      })
    })
  })

  test('another learner’s sitting counts as unknown', async () => {
    const { id } = await begin('exam')
    expect(await store().reader.sitting(newLearner(), id)).toBeNull()
    expect(await store().reader.unfinishedSittings(newLearner(), 9)).toEqual([])
    expect(await store().reader.sittings(newLearner(), { after: null, limit: 9 })).toEqual({ sittings: [], next: null })
  })

  test('20 learners who begin sittings of the same new items simultaneously get 20 sittings', async () => {
    const items = Array.from({ length: 10 }, () => `item-${randomUUID()}`)
    const begun = await Promise.all(
      Array.from({ length: 20 }, (_, i) => begin('exam', i % 2 === 0 ? items : items.toReversed())),
    )
    const sittings = await Promise.all(begun.map(({ mina, id }) => store().reader.sitting(mina, id)))
    expect(sittings.map((sitting) => sitting?.versions.length)).toEqual(Array(20).fill(10))
  })
}
