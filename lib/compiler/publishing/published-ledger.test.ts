import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Published } from './published'
import { at, bytesOf, currentOf, flip, keepOneNote, note, publishTo, write } from './trial-vault'

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
  const toldToMend = /identity.*ndjson.*from a backup.*delete .*current\.json and publish again/s

  test.each(damages.slice(0, -1))(
    'is left as it is when the file %s, and the way to mend it is told',
    async (_, damage) => {
      const { id } = await publishEdited()
      await damage(at('bundles', id!, 'identity.ndjson'))
      await write('new.md', note('Which pan pours?'))
      await expect(publishTo('bundles', 'cache')).rejects.toThrow(toldToMend)
      expect(await currentOf('bundles')).toBe(id)
    },
  )

  test.each(damages)('is left as it is when a part of them %s, edited or not, cached or not', async (_, damage) => {
    const { id } = await publishEdited()
    const home = at('bundles', id!, 'identity')
    for (const part of await readdir(home)) await damage(join(home, part))
    await write('new.md', note('Which pan pours?'))
    await expect(publishTo('bundles', 'cache')).rejects.toThrow(toldToMend)
    await expect(publishTo('bundles', 'another cache')).rejects.toThrow(toldToMend)
    expect(await currentOf('bundles')).toBe(id)
  })

  test('keeps them when an older program wrote them, in one file', async () => {
    const edited = await publishEdited()
    const home = at('bundles', edited.id!)
    const { parts: _, ...head } = JSON.parse(await readFile(join(home, 'identity.ndjson'), 'utf8'))
    const [part] = await readdir(join(home, 'identity'))
    const { items, ...ofNote } = JSON.parse(await readFile(join(home, 'identity', part!), 'utf8'))
    const old = { ...head, notes: [{ ...ofNote, ids: items.map(({ id }: { id: string }) => id) }] }
    await writeFile(join(home, 'identity.ndjson'), `${JSON.stringify(old)}\n${JSON.stringify(items)}\n`)
    await rm(join(home, 'identity'), { recursive: true })
    await write('new.md', note('Which pan pours?'))
    const next = await publishTo('bundles', 'another cache')
    expect(await nameOf(next)).toBe(await nameOf(edited))
  })

  const lose = async ({ id }: Published) => {
    await rm(at('bundles', id!, 'identity.ndjson'))
    await rm(at('bundles', 'current.json'))
  }

  test('is followed by one with new names once current.json is deleted', async () => {
    const edited = await publishEdited()
    await lose(edited)
    const anew = await publishTo('bundles', 'cache')
    expect(await nameOf(anew)).not.toBe(await nameOf(edited))
  })

  test('is made whole when the same bundle is published anew', async () => {
    await lose(await publishEdited())
    const anew = await publishTo('bundles', 'cache')
    await lose(anew)
    expect(await publishTo('bundles', 'cache')).toMatchObject({ id: anew.id })
    await write('new.md', note('Which pan pours?'))
    expect(await publishTo('bundles', 'cache')).toMatchObject({ isUnchanged: false })
  })
})
