import { createHash } from 'node:crypto'
import { existsSync, readFileSync, truncateSync, utimesSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { beforeEach, expect, test } from 'vitest'
import { assetName, MAX_ATTACHMENT_BYTES } from '../linking/attachment'
import { at, bytesOf, compiled, keepOneNote, publishTo, write } from '../testing/trial-vault'

const nameOf = (path: string, bytes: string | Buffer) =>
  assetName(createHash('sha256').update(bytes).digest('hex'), path)
const kept = async () => (existsSync(at('bundles/assets')) ? (await readdir(at('bundles/assets'))).sort() : [])
const putFile = (path: string, bytes: string | Buffer) => writeFile(at('vault', path), bytes)
/** So that the next run need not look into it: clocks of file systems are coarse. */
const age = (path: string) => utimesSync(at('vault', path), 1_700_000_000, 1_700_000_000)
const textOf = async (published: Awaited<ReturnType<typeof publishTo>>) =>
  Object.values(await bytesOf('bundles', published)).join()

beforeEach(keepOneNote)

test('files that notes refer to are kept under a hash of their bytes; no other file of the vault is', async () => {
  await mkdir(at('vault/deep'))
  await putFile('deep/paper.pdf', '%PDF linked')
  await putFile('song.mp3', 'embedded')
  await putFile('unlinked.pdf', 'nobody refers to it')
  await putFile('private.pdf', 'only a withheld note refers to it')
  await putFile('setup.exe', 'not of a kind that is served')
  await write('haeseol.config.json', '{}')
  await write('a.md', '# A\n\n[[paper.pdf]] ![[song.mp3]] [[setup.exe]] [[haeseol.config.json]]\n')
  await write('b.md', '---\nprivate: true\n---\n# B\n\n[[private.pdf]]\n')
  const published = await publishTo('bundles', 'cache')
  expect(await kept()).toEqual([nameOf('x.pdf', '%PDF linked'), nameOf('x.mp3', 'embedded')].sort())
  expect(published.id).toBe((await publishTo('fresh', 'fresh cache')).id)
})

test('a file that changes gets another name, and the one before stays', async () => {
  await putFile('paper.pdf', 'one')
  await write('a.md', '# A\n\n[[paper.pdf]]\n')
  await publishTo('bundles', 'cache')
  await putFile('paper.pdf', 'two')
  const second = await publishTo('bundles', 'cache')
  expect(await kept()).toEqual([nameOf('x.pdf', 'one'), nameOf('x.pdf', 'two')].sort())
  expect(await textOf(second)).toContain(nameOf('x.pdf', 'two'))
  expect(second.id).toBe((await publishTo('fresh', 'fresh cache')).id)
})

test('a file that comes later is linked, and one that goes is text again', async () => {
  await write('a.md', '# A\n\n[[paper.pdf]]\n')
  const without = await publishTo('bundles', 'cache')
  await putFile('paper.pdf', 'one')
  const present = await publishTo('bundles', 'cache')
  expect(await textOf(present)).toContain(nameOf('x.pdf', 'one'))
  expect(compiled).toEqual(['a.md'])
  await rm(at('vault/paper.pdf'))
  expect((await publishTo('bundles', 'cache')).id).toBe(without.id)
})

test('a file that is cut off in the folder of bundles is put there anew', async () => {
  await putFile('paper.pdf', 'one and more')
  await write('a.md', '# A\n\n[[paper.pdf]]\n')
  await publishTo('bundles', 'cache')
  truncateSync(at('bundles/assets', nameOf('x.pdf', 'one and more')), 3)
  await write('ok.md', '# Another\n')
  await publishTo('bundles', 'cache')
  expect(await readFile(at('bundles/assets', nameOf('x.pdf', 'one and more')), 'utf8')).toBe('one and more')
})

const LARGE = 64 * 1024 ** 2
/** The bytes that this process has read from files so far. */
const bytesRead = () => Number(/rchar: (\d+)/u.exec(readFileSync('/proc/self/io', 'utf8'))![1])

test.skipIf(!existsSync('/proc/self/io'))('a large file is read twice when it is new, and then no more', async () => {
  await putFile('clip.mp4', '')
  truncateSync(at('vault/clip.mp4'), LARGE)
  await putFile('unlinked.mp4', '')
  truncateSync(at('vault/unlinked.mp4'), LARGE)
  await write('a.md', '# A\n\n![[clip.mp4]]\n')
  for (const path of ['clip.mp4', 'unlinked.mp4', 'a.md', 'ok.md']) age(path)
  const began = bytesRead()
  await publishTo('bundles', 'cache')
  const first = bytesRead()
  expect(Math.round((first - began) / LARGE), 'for its name, and to copy it').toBe(2)
  await new Promise((later) => setTimeout(later, 2_100)) // the times of change cannot be set, and clocks are coarse
  await publishTo('bundles', 'cache')
  const second = bytesRead()
  await write('ok.md', '# Another\n')
  await publishTo('bundles', 'cache')
  const third = bytesRead()
  expect(Math.round((third - second) / LARGE), 'an edit of another note reads none').toBe(0)
  expect((await publishTo('bundles', 'cache')).isUnchanged).toBe(true)
  expect(second - first).toBeLessThan(2.1 * LARGE)
})

test('a file beyond the limit is not copied, and a message says so', async () => {
  await putFile('film.mp4', '')
  truncateSync(at('vault/film.mp4'), MAX_ATTACHMENT_BYTES + 1)
  await write('a.md', '# A\n\n![[film.mp4]]\n')
  const { serious } = await publishTo('bundles', 'cache')
  expect(serious.map(({ reason }) => reason)).toEqual([
    'Unexpected file `film.mp4` of 1073741825 bytes, expected at most 1073741824 bytes',
  ])
  expect(await kept()).toEqual([])
  truncateSync(at('vault/film.mp4'), 5)
  await publishTo('bundles', 'cache')
  expect(await kept(), 'once it is smaller, it is served').toEqual([nameOf('x.mp4', Buffer.alloc(5))])
})
