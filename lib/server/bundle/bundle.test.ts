import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { BUNDLE_FORMAT, type Extent, type ShardKind } from '../../model/bundle'
import type { NoteSlug } from '../../model/ids'
import { Bundle } from './bundle'

const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Writes a bundle like the compiler, but only the files that the server reads. @param parts  slugs by shard */
function write(id: string, parts: Record<string, string[]>, order: number[]): string {
  const home = join(folder, id)
  const put = (kind: ShardKind, part: string, lines: string[]) => {
    mkdirSync(join(home, kind), { recursive: true })
    writeFileSync(join(home, kind, `${part}.ndjson`), lines.map((line) => `${line}\n`).join(''))
  }
  for (const [part, slugs] of Object.entries(parts)) {
    const pages = slugs.map((slug) => JSON.stringify({ slug, title: `물 ${slug} of ${id}` }))
    const keys = slugs.map((slug) => JSON.stringify([{ item: `${slug}-item` }]))
    put('pages', part, pages)
    put('keys', part, keys)
    const notes = slugs.map((slug, i) => ({ slug, bank: [{ id: `${slug}-item` }], part, ...extentsOf(pages, keys, i) }))
    put(
      'notes',
      part,
      notes.map((note) => JSON.stringify(note)),
    )
  }
  writeFileSync(
    join(home, 'bundle.json'),
    JSON.stringify({ format: BUNDLE_FORMAT, id, parts: Object.keys(parts), order, moved: {} }),
  )
  return home
}

const extentsOf = (pages: string[], keys: string[], i: number) => ({
  page: extentOf(pages, i),
  keys: extentOf(keys, i),
})
const extentOf = (lines: string[], i: number): Extent => [
  lines.slice(0, i).reduce((at, line) => at + Buffer.byteLength(line) + 1, 0),
  Buffer.byteLength(lines[i]!),
]

const slug = (name: string) => name as NoteSlug

test('lists notes in order, whatever their shards', async () => {
  const bundle = await Bundle.open(write('one', { a: ['x', 'z'], b: ['y'] }, [0, 1, 0]), null)
  expect(bundle.list.map(({ slug }) => slug)).toEqual(['x', 'y', 'z'])
  expect(bundle.pool.map(({ id }) => id)).toEqual(['x-item', 'y-item', 'z-item'])
  expect((await bundle.page(slug('z')))?.title).toBe('물 z of one')
  expect(await bundle.keys(slug('y'))).toEqual([{ item: 'y-item' }])
})

test('names only files that are there, also of a bundle from before there were texts for the search', async () => {
  const { files } = await Bundle.open(write('early', { a: ['x'], b: ['y'] }, [0, 1]), null)
  expect(files.filter((file) => !existsSync(file))).toEqual([])
  expect(files.length).toBe(7)
})

test('does not read shards again that the previous bundle contains too', async () => {
  const first = await Bundle.open(write('first', { a: ['x'], b: ['y'] }, [0, 1]), null)
  await first.page(slug('x'))
  const second = await Bundle.open(write('second', { a: ['x'], c: ['y'] }, [1, 0]), first)
  expect(second.notes.get(slug('x'))).toBe(first.notes.get(slug('x')))
  expect((await second.page(slug('x')))?.title).toBe('물 x of first')
  expect((await second.page(slug('y')))?.title).toBe('물 y of second')
  expect(second.list.map(({ slug }) => slug)).toEqual(['y', 'x'])
})

test('reads a page again if reading it failed', async () => {
  const home = write('mended', { a: ['x'] }, [0])
  const bundle = await Bundle.open(home, null)
  rmSync(join(home, 'pages'), { recursive: true })
  await expect(bundle.page(slug('x'))).rejects.toThrow('ENOENT')
  write('mended', { a: ['x'] }, [0])
  expect((await bundle.page(slug('x')))?.title).toBe('물 x of mended')
})

test('refuses a bundle of another format', async () => {
  const home = write('old', { a: ['x'] }, [0])
  writeFileSync(join(home, 'bundle.json'), JSON.stringify({ format: 1 }))
  await expect(Bundle.open(home, null)).rejects.toThrow('Expected a bundle of format 3, got `1`')
})
