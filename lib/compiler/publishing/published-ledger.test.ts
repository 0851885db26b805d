import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { at, bytesOf, currentOf, flip, keepOneNote, note, publishTo, write } from '../testing/trial-vault'
import type { Published } from './published'

const nameOf = async (published: Published) =>
  /"slug":"ok".*?"bank":\[\{"id":"([\w-]+)"/.exec(Object.values(await bytesOf('bundles', published)).join())![1]

describe('the names of questions', () => {
  test('are those of the bundle that is served, though another cache published it', async () => {
    await keepOneNote()
    await write('ok.md', note('Which of the old pots here pours best?'))
    const first = await publishTo('bundles', 'cache')
    await write('ok.md', note('Which of the old pots here pours better?'))
    await publishTo('bundles', 'another cache')
    await write('ok.md', note('Which of the old pots there pours better?'))
    const last = await publishTo('bundles', 'cache')
    expect(await nameOf(last)).toBe(await nameOf(first))
    const anew = await publishTo('bundles', 'third cache')
    expect(anew.id).toBe(last.id)
  })
})

describe('a bundle that lost the names of its questions', () => {
  async function publishEdited(): Promise<Published> {
    await keepOneNote()
    await write('ok.md', note('Which of the old pots here pours best?'))
    await publishTo('bundles', 'cache')
    await write('ok.md', note('Which of the old pots here pours better?'))
    return publishTo('bundles', 'cache')
  }

  const damages: [how: string, damage: (file: string) => Promise<unknown>][] = [
    ['is gone', (file) => rm(file)],
    ['is empty', (file) => writeFile(file, '')],
    ['is cut off', async (file) => writeFile(file, (await readFile(file)).subarray(0, -3))],
    ['is of another program', (file) => writeFile(file, '{"items":[]}\n')],
    ['is damaged', flip],
  ]
  const toldToMend = /identity.*ndjson.*from a backup.*publish with --new-names/s
  const LEDGERS = { file: 'identity.ndjson', part: 'identity' } as const

  /** The bundle's own, and the second copy. */
  const copiesOf = async (
    { id }: Published,
    which: keyof typeof LEDGERS,
  ): Promise<[own: string[], second: string[]]> => {
    if (which === 'file') return [[at('bundles', id!, 'identity.ndjson')], [at('bundles/ledger/identity.ndjson')]]
    const parts = await readdir(at('bundles', id!, 'identity'))
    return [parts.map((part) => at('bundles', id!, 'identity', part)), parts.map((part) => at('bundles/ledger', part))]
  }

  describe.each(['file', 'part'] as const)('in its %s', (which) => {
    test.each(damages)('goes on with the second copy where the first %s, cached or not', async (_, damage) => {
      const edited = await publishEdited()
      const [own] = await copiesOf(edited, which)
      for (const file of own) await damage(file)
      await write('new.md', note('Which pan pours?'))
      const cold = await publishTo('bundles', 'another cache')
      expect(await nameOf(cold)).toBe(await nameOf(edited))
      expect(await publishTo('bundles', 'cache')).toMatchObject({ id: cold.id })
    })

    test.each(damages)('is left as it is when both %s, and the way to mend it is told', async (_, damage) => {
      const edited = await publishEdited()
      for (const file of (await copiesOf(edited, which)).flat()) await damage(file)
      await write('new.md', note('Which pan pours?'))
      await expect(publishTo('bundles', 'cache')).rejects.toThrow(toldToMend)
      await expect(publishTo('bundles', 'another cache')).rejects.toThrow(toldToMend)
      expect(await currentOf('bundles')).toBe(edited.id)
      const anew = await publishTo('bundles', 'cache', { newNames: true })
      expect(await nameOf(anew)).not.toBe(await nameOf(edited))
    })
  })

  test('goes on with the second copy where nothing says which bundle is served', async () => {
    const edited = await publishEdited()
    await rm(at('bundles/current.json'))
    expect(await nameOf(await publishTo('bundles', 'third cache'))).toBe(await nameOf(edited))
    await rm(at('bundles', edited.id!), { recursive: true })
    await writeFile(at('bundles/current.json'), '{"i')
    expect(await nameOf(await publishTo('bundles', 'cache'))).toBe(await nameOf(edited))
  })

  test('keeps them when an older program wrote them, in one file', async () => {
    const edited = await publishEdited()
    const home = at('bundles', edited.id!)
    const [first] = (await readFile(join(home, 'identity.ndjson'), 'utf8')).split('\n')
    const { parts: _, ...head } = JSON.parse(first!)
    const [part] = await readdir(join(home, 'identity'))
    const { items, ...ofNote } = JSON.parse(await readFile(join(home, 'identity', part!), 'utf8'))
    const old = { ...head, notes: [{ ...ofNote, ids: items.map(({ id }: { id: string }) => id) }] }
    await writeFile(join(home, 'identity.ndjson'), `${JSON.stringify(old)}\n${JSON.stringify(items)}\n`)
    await rm(join(home, 'identity'), { recursive: true })
    await rm(at('bundles/ledger'), { recursive: true })
    await write('new.md', note('Which pan pours?'))
    const next = await publishTo('bundles', 'another cache')
    expect(await nameOf(next)).toBe(await nameOf(edited))
  })
})
