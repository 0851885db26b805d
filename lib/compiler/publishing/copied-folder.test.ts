import { cp, readdir, rm, truncate } from 'node:fs/promises'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { at, bytesOf, compiled, flip, keepOneNote, note, publishTo, write } from '../testing/trial-vault'

describe('a folder of bundles that was copied', () => {
  test('is published from as it was: nothing but the edited note is compiled', async () => {
    await publishTo('bundles', 'bundles/cache')
    await cp(at('bundles'), at('copy'), { recursive: true })
    await write('new.md', note('Which pot pours?'))
    const next = await publishTo('copy', 'copy/cache')
    expect(compiled).toEqual(['new.md'])
    const cold = await publishTo('cold', 'cold cache')
    expect(await bytesOf('copy', next)).toEqual(await bytesOf('cold', cold))
  })

  test('is published from although the vault was copied with it', async () => {
    await publishTo('bundles', 'bundles/cache')
    await cp(at('vault'), at('aside'), { recursive: true })
    await rm(at('vault'), { recursive: true })
    await cp(at('aside'), at('vault'), { recursive: true })
    await publishTo('bundles', 'bundles/cache')
    expect(compiled).toEqual([])
  })
})

describe('a folder of bundles', () => {
  /** One file of each kind that is in it. */
  async function kindsOfFiles(): Promise<string[]> {
    const names = await readdir(at('bundles'), { recursive: true, withFileTypes: true })
    const files = names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`)
    const kindOf = (file: string) => (/\.json$|\.lock$|identity\.ndjson$/.test(file) ? file : dirname(file))
    return [...new Map(files.map((file) => [kindOf(file), file])).values()]
  }

  const damages: [how: string, damage: (file: string) => Promise<unknown>][] = [
    ['has one bit flipped', flip],
    ['is cut off', (file) => truncate(file, 1)],
    ['is empty', (file) => truncate(file)],
    ['is missing', (file) => rm(file)],
  ]

  test.each(damages)(
    'in which any one file %s is made whole by the next edit, with the same names',
    async (_, damage) => {
      await keepOneNote()
      await publishTo('bundles', 'bundles/cache')
      await write('ok.md', note('Which of the old pots here pours best?'))
      await publishTo('bundles', 'bundles/cache')
      await cp(at('bundles'), at('whole'), { recursive: true })
      const files = await kindsOfFiles()
      expect(files.length).toBeGreaterThan(13)
      await write('ok.md', note('Which of the old pots here pours better?'))
      const expected = await publishTo('whole', 'whole/cache')
      await cp(at('bundles'), at('before'), { recursive: true })
      for (const file of files) {
        await rm(at('bundles'), { recursive: true })
        await cp(at('before'), at('bundles'), { recursive: true })
        await damage(file)
        expect(await publishTo('bundles', 'bundles/cache'), file).toMatchObject({ id: expected.id })
        expect(await bytesOf('bundles', expected), file).toEqual(await bytesOf('whole', expected))
      }
    },
  )

  test.each(damages)(
    'in which any file of the bundle itself %s is made whole when it is published again',
    async (_, damage) => {
      await keepOneNote()
      const { id } = await publishTo('bundles', 'bundles/cache')
      await cp(at('bundles'), at('whole'), { recursive: true })
      const own = (await kindsOfFiles()).filter((file) => file.includes(id!))
      for (const file of own) {
        await damage(file)
        await rm(at('bundles/cache'), { recursive: true })
        const again = await publishTo('bundles', 'bundles/cache')
        expect(await bytesOf('bundles', again), file).toEqual(await bytesOf('whole', again))
      }
    },
  )

  test('of which half was copied goes on, and the half of a bundle is taken away', async () => {
    await keepOneNote()
    await publishTo('bundles', 'bundles/cache')
    await write('ok.md', note('Which of the old pots here pours best?'))
    const { id } = await publishTo('bundles', 'bundles/cache')
    for (const name of await readdir(at('bundles', id!)))
      if (name !== 'pages') await rm(at('bundles', id!, name), { recursive: true })
    await write('ok.md', note('Which of the old pots here pours better?'))
    const next = await publishTo('bundles', 'bundles/cache')
    expect(await readdir(at('bundles'))).not.toContain(id)
    expect(await readdir(at('bundles'))).toContain(next.id)
  })
})
