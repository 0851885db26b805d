import { expect, test } from 'vitest'
import { bytesOf, compiled, keepOneNote, publishTo, write } from '../testing/trial-vault'

const set = (remoteImages: 'on' | 'off') => write('haeseol.config.json', JSON.stringify({ remoteImages }))
const textOf = async (bundles: string, published: Awaited<ReturnType<typeof publishTo>>) =>
  Object.values(await bytesOf(bundles, published)).join()

test('a vault that begins to show images of other sites, and ceases to, shows them on every page, and then on none', async () => {
  await keepOneNote()
  await write('cup.md', '# Cup\n\n![cup](https://tea.example/cup.png)\n')
  const off = await publishTo('bundles', 'cache')
  await set('on')
  const on = await publishTo('bundles', 'cache')
  expect(compiled).toContain('cup.md')
  expect(on.id).toBe((await publishTo('fresh', 'fresh cache')).id)
  expect(await textOf('bundles', on)).toContain('"remoteImages":true')
  expect(on.id).not.toBe(off.id)
  await set('off')
  expect((await publishTo('bundles', 'cache')).id).toBe(off.id)
})

test('a change elsewhere in the config compiles no note', async () => {
  await keepOneNote()
  await set('on')
  await publishTo('bundles', 'cache')
  await write('haeseol.config.json', '{ "remoteImages": "on", "rules": { "key-clang": "advice" } }')
  await publishTo('bundles', 'cache')
  expect(compiled).toEqual([])
})
