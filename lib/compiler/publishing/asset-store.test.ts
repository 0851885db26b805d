import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { compileNote } from '../compiling/compile-note'
import { readImage } from '../linking/vault-index'
import { at, bytesOf, currentOf, flip, keepOneNote, note, publishTo, write } from '../testing/trial-vault'
import { sweepAssets } from './asset-store'

/** The smallest picture that there is, with some words behind it. */
const picture = (words: string) =>
  Buffer.concat([Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64'), Buffer.from(words)])
const nameOf = (bytes: Buffer) => readImage({ path: 'plan.gif', bytes }).asset

async function showPlan(words: string): Promise<string> {
  await writeFile(at('vault/plan.gif'), picture(words))
  await write('shows.md', note('Which pot is on the plan?', '![[plan.gif]]'))
  return nameOf(picture(words))
}
const kept = () => readdir(at('bundles/assets'))

test('a picture stays when the file of the vault changes, and when it and its note are gone', async () => {
  await keepOneNote()
  const first = await showPlan('one')
  await publishTo('bundles', 'cache')
  const second = await showPlan('two')
  await publishTo('bundles', 'cache')
  await rm(at('vault/plan.gif'))
  await rm(at('vault/shows.md'))
  await publishTo('bundles', 'cache')
  expect(new Set(await kept())).toEqual(new Set([first, second]))
  expect(await readFile(at('bundles/assets', first))).toEqual(picture('one'))
})

test('a picture that was cut off by a copy is put there anew', async () => {
  await keepOneNote()
  const plan = await showPlan('one')
  await publishTo('bundles', 'cache')
  await truncate(at('bundles/assets', plan), 10)
  await write('ok.md', note('Which pot pours?'))
  await publishTo('bundles', 'cache')
  expect(await readFile(at('bundles/assets', plan))).toEqual(picture('one'))
})

test('the pictures of a bundle that held its own are taken over', async () => {
  await keepOneNote()
  const { id } = await publishTo('bundles', 'cache')
  await mkdir(at('bundles', id!, 'assets'))
  await writeFile(at('bundles', id!, 'assets/old.gif'), picture('old'))
  await write('ok.md', note('Which pot pours?'))
  await publishTo('bundles', 'cache')
  expect(await kept()).toEqual(['old.gif'])
})

test('a picture that changes while it is published is never kept under the name of another', async () => {
  await keepOneNote()
  await showPlan('one')
  let changes = 0
  const { id } = await publishTo('bundles', 'cache', {
    compile: async (files) => {
      if (changes++ === 0) await writeFile(at('vault/plan.gif'), picture('two'))
      return files.map(compileNote)
    },
  })
  expect(id).toBe(await currentOf('bundles'))
  expect(await kept()).toEqual([nameOf(picture('two'))])
  expect(JSON.stringify(await bytesOf('bundles', await publishTo('bundles', 'another cache')))).toContain(
    nameOf(picture('two')),
  )
})

const damageCache = async () => {
  for (const name of await readdir(at('cache/notes'))) await flip(at('cache/notes', name))
}

test.each<[when: string, prepare: () => Promise<void>, savedInAttempts: (string | null)[]]>([
  ['twice', async () => {}, ['two', 'three']],
  ['after the cache turned out to be damaged', damageCache, [null, 'three']],
])('a vault is published although a picture is saved meanwhile, %s', async (_, prepare, saved) => {
  await keepOneNote()
  await showPlan('one')
  await publishTo('bundles', 'cache')
  await prepare()
  await showPlan('another')
  await write('new.md', note('Which pot pours?'))
  await publishTo('bundles', 'cache', {
    compile: async (files) => {
      const begins = files.some(({ path }) => path === 'new.md')
      const words = begins ? saved.shift() : null
      if (words != null) await writeFile(at('vault/plan.gif'), picture(words))
      return files.map(compileNote)
    },
  })
  expect(saved).toEqual([])
  expect(await kept()).toContain(nameOf(picture('three')))
})

test('a sweep removes the pictures that neither a bundle nor a question that was asked shows', async () => {
  await keepOneNote()
  const asked = await showPlan('asked')
  await publishTo('bundles', 'cache')
  await writeFile(at('bundles/assets/gone.gif'), picture('gone'))
  await rm(at('vault/shows.md'))
  await publishTo('bundles', 'cache')
  const shown = await showPlan('shown')
  const { id } = await publishTo('bundles', 'cache')
  for (const name of await readdir(at('bundles')))
    if (/^b[\w-]{22}$/.test(name) && name !== id) await rm(at('bundles', name), { recursive: true })
  async function* texts() {
    yield [`<img src=\\"/vault/${asked}\\" alt=\\"plan\\">`]
  }
  expect(await sweepAssets(at('bundles'), texts())).toEqual({ files: 1, bytes: picture('gone').length })
  expect(new Set(await kept())).toEqual(new Set([asked, shown]))
})
