import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeEach, expect, test, vi } from 'vitest'
import { at, publishTo, write } from '../../compiler/testing/trial-vault'
import type { Manifest, ManifestNote } from '../../model/bundle'
import { openIndex } from '../../search/open-index'
import { unpackIndex } from '../../search/packed-index'
import { search } from '../../search/search'

const SECRET = 'KANARI'

const asking = `# 물의 온도

## 얼마나 뜨거워야 하는가

녹차는 70도의 물에서 우린다.

## 관련 문제

**Question:** Which water suits green tea?

**Options:**
- A) Water of 70 degrees ${SECRET}
- B) Boiling water ${SECRET}

**정답: A**

💡 추가 설명:
- **Option B** - ${SECRET} 쓴맛이 난다
`

/** The server reads its settings once, so each test loads it anew. */
async function loadServer() {
  const { searchNotes } = await import('./search-notes')
  const { browserIndex, packedIndex } = await import('./browser-index')
  return { searchNotes, browserIndex, packedIndex }
}

/** Changes what the published bundle says of each note. */
function rewriteNotes(change: (note: ManifestNote) => Partial<ManifestNote>): void {
  const { id } = JSON.parse(readFileSync(at('bundles', 'current.json'), 'utf8'))
  const manifest: Manifest = JSON.parse(readFileSync(at('bundles', id, 'bundle.json'), 'utf8'))
  for (const part of manifest.parts) {
    const file = join(at('bundles', id), 'notes', `${part}.ndjson`)
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
    writeFileSync(file, lines.map((line) => `${JSON.stringify(change(JSON.parse(line)))}\n`).join(''))
  }
}

beforeEach(async () => {
  vi.resetModules()
  delete (globalThis as { haeseol?: unknown }).haeseol
  process.env.BUNDLE_DIR = at('bundles')
  await write('water.md', asking)
  await publishTo('bundles', 'cache')
})

test('finds what is published, and after the next publishing what is published then', async () => {
  const { searchNotes } = await loadServer()
  expect((await searchNotes('녹차의 물')).hits[0]).toMatchObject({ kind: 'paragraph', note: 'water' })
  expect((await searchNotes('green tea water')).hits[0]).toMatchObject({ kind: 'question', note: 'water' })
  await write('water.md', asking.replace('녹차는', '보이차는'))
  await publishTo('bundles', 'cache')
  expect((await searchNotes('보이차')).hits[0]).toMatchObject({ kind: 'paragraph', note: 'water' })
})

test('the index for browsers has no option, key or explanation, and nothing finds them', async () => {
  const { searchNotes, browserIndex, packedIndex } = await loadServer()
  const address = new URL((await browserIndex())!, 'http://localhost')
  const index = unpackIndex(gunzipSync((await packedIndex(address.searchParams.get('bundle')))!))
  expect(JSON.stringify(index)).toContain('Which water suits green tea?')
  expect(JSON.stringify(index)).not.toContain(SECRET)
  expect((await searchNotes(SECRET, { asTyped: true })).hits).toEqual([])
  expect(await packedIndex('none')).toBeNull()
  expect(await packedIndex(null)).toBeNull()
})

test('no page waits while the index is packed: its address is known before its texts are read', async () => {
  const { browserIndex, packedIndex } = await loadServer()
  const { id } = JSON.parse(readFileSync(at('bundles', 'current.json'), 'utf8'))
  const texts = join(at('bundles'), id, 'search')
  renameSync(texts, `${texts}.away`)
  const address = await browserIndex()
  expect(address).toBe(`/api/search/index?bundle=${id}&format=2`)
  renameSync(`${texts}.away`, texts)
  const all = await Promise.all(Array.from({ length: 20 }, () => packedIndex(id)))
  expect(new Set(all).size, 'those who ask together get one packed index').toBe(1)
})

test('a vault with far more text than a browser should load has no index for browsers', async () => {
  rewriteNotes((note) => ({ ...note, search: [0, 6_000_000] }))
  const { browserIndex } = await loadServer()
  expect(await browserIndex()).toBeNull()
})

/** Gzip alone needs 0.46. */
const MOST_BYTES_FOR_A_LETTER = 0.42

test('the index of the product’s own notes keeps its budget of bytes', async () => {
  cpSync(resolve('content'), at('vault'), { recursive: true })
  const { id } = await publishTo('bundles', 'cache')
  const { packedIndex } = await loadServer()
  const bytes = (await packedIndex(id))!
  const { head, notes } = unpackIndex(gunzipSync(bytes))
  expect(notes.length).toBeGreaterThan(90)
  expect(bytes.length / JSON.stringify([head, ...notes]).length).toBeLessThan(MOST_BYTES_FOR_A_LETTER)
})

test('notes that are searched together first share one index', async () => {
  const { searchNotes } = await loadServer()
  const results = await Promise.all(Array.from({ length: 20 }, () => searchNotes('물의 온도')))
  for (const { hits } of results) expect(hits[0]).toMatchObject({ kind: 'note', note: 'water' })
})

test('a bundle of an earlier version is searched by titles, aliases and tags', async () => {
  rewriteNotes(({ search: _, ...note }) => note)
  const { searchNotes } = await loadServer()
  expect((await searchNotes('물의 온도')).hits[0]).toMatchObject({ kind: 'note', note: 'water' })
  expect((await searchNotes('녹차', { asTyped: true })).hits.filter(({ note }) => note === 'water')).toEqual([])
})

test('notes that fit equally well come in the order of the vault, in a browser as on the server', async () => {
  for (let i = 100; i < 200; i++) await write(`twin-${i}.md`, '# 도자기 굽기\n\n가마의 불.\n')
  const { id } = await publishTo('bundles', 'cache')
  const { searchNotes, packedIndex } = await loadServer()
  const index = openIndex(gunzipSync((await packedIndex(id))!))
  const first = Array.from({ length: 20 }, (_, i) => `twin-${100 + i}`)
  for (const query of ['도자기 굽기', 'ㄷㅈㄱㄱㄱ', '가마의 불']) {
    const { hits } = await searchNotes(query, { limit: 20 })
    expect(
      hits.map(({ note }) => note),
      query,
    ).toEqual(first)
    expect(search(index, query, { limit: 20 }).hits, query).toEqual(hits)
  }
})
