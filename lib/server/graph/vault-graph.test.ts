import { beforeEach, expect, test, vi } from 'vitest'
import { at, publishTo, write } from '../../compiler/testing/trial-vault'
import type { NoteSlug, Tag } from '../../model/ids'
import type { GraphScope, MapView, TopicsView } from '../../model/notes/graph-view'

const MANY = 200
const note = (tags: string, links: string[]) =>
  `---\ntags: [${tags}]\n---\n# A title\n\n${links.map((link) => `[[${link}]]`).join(' ')}\n`

beforeEach(async () => {
  await write('a.md', note('drink/tea, hot', ['b', 'x']))
  await write('b.md', note('drink/water', ['c']))
  await write('c.md', note('food', ['d']))
  await write('d.md', note('food', []))
  await write('x.md', note('food', []))
  await write(
    'hub.md',
    note(
      'herd',
      Array.from({ length: MANY }, (_, i) => `sheep-${i}`),
    ),
  )
  for (let i = 0; i < MANY; i++) await write(`sheep-${i}.md`, note('herd', []))
  vi.resetModules()
  delete (globalThis as { haeseol?: unknown }).haeseol
  process.env.BUNDLE_DIR = at('bundles')
  await publishTo('bundles', 'cache')
})

async function graph(scope: GraphScope, sought = '') {
  const { graphPage } = await import('./vault-graph')
  return (await graphPage(scope, { page: 1, sought }, 'en'))?.view ?? null
}
const topic = (tag: string) => graph({ kind: 'topic', tag: tag as Tag }) as Promise<MapView | null>
const around = (slug: string) => graph({ kind: 'around', note: slug as NoteSlug }) as Promise<MapView | null>
const slugs = ({ notes }: MapView) => notes.map(({ slug }) => slug as string).sort()

test('the widest topics are groups, and a note of two topics is in both', async () => {
  const { drawn, ties } = (await graph({ kind: 'topics' })) as TopicsView
  const own = drawn.filter(({ tag }) => ['drink', 'hot', 'food', 'herd'].includes(tag))
  expect(own.map(({ tag, notes, within, between }) => [tag, notes, within, between])).toEqual([
    ['drink', 2, 1, 2],
    ['hot', 1, 0, 2],
    ['food', 3, 1, 2],
    ['herd', MANY + 1, MANY, 0],
  ])
  expect(ties.map(([a, b, count]) => [drawn[a]!.tag, drawn[b]!.tag, count]).sort()).toEqual([
    ['drink', 'food', 2],
    ['drink', 'hot', 1],
    ['hot', 'food', 1],
  ])
})

test('a topic has its notes and those of the topics below it', async () => {
  const view = (await topic('drink'))!
  expect(slugs(view)).toEqual(['a', 'b'])
  expect(view.links).toHaveLength(1)
  expect(view.subject).toEqual({ kind: 'topic', tag: 'drink', below: { tags: ['drink/tea', 'drink/water'], more: 0 } })
  expect(slugs((await topic('drink/tea'))!)).toEqual(['a'])
})

test('of very many topics below one, those with the most notes are named, and the others counted', async () => {
  const tags = Array.from({ length: 30 }, (_, i) => `wide/t${i}`)
  await write('wide.md', note(tags.join(', '), []))
  await write('last.md', note('wide/t29', []))
  await publishTo('bundles', 'cache')
  const { subject } = (await topic('wide'))!
  if (subject.kind !== 'topic') throw new Error('Expected the map of a topic')
  expect(subject.below.tags[0]).toBe('wide/t29')
  expect([subject.below.tags.length, subject.below.more]).toEqual([24, 6])
})

test('around a note are those at one link and at two', async () => {
  const view = (await around('b'))!
  expect(slugs(view)).toEqual(['a', 'b', 'c', 'd', 'x'])
  expect(view.notes.filter(({ isHere }) => isHere).map(({ slug }) => slug)).toEqual(['b'])
  expect(slugs((await around('d'))!), 'no further than two').toEqual(['b', 'c', 'd'])
})

test('of many notes those with the most links are drawn, with the note that they are around, and all are listed', async () => {
  for (const view of [await topic('herd'), await around('hub')]) {
    expect(view!.notes).toHaveLength(90)
    expect(new Set(slugs(view!)).size).toBe(90)
    expect(slugs(view!)).toContain('hub')
  }
  expect(await topic('herd')).toMatchObject({ size: { notes: MANY + 1, links: MANY }, rows: { total: MANY + 1 } })
  const few = (await around('sheep-199'))!
  expect(few.notes, 'of those at two links only some').toHaveLength(40)
  expect(few.notes[0]).toMatchObject({ slug: 'sheep-199', isHere: true })
})

test('words make the other notes of a scope faint', async () => {
  const view = (await graph({ kind: 'topic', tag: 'drink' as Tag }, 'b.md')) as MapView
  expect(view.notes.map(({ slug, isFaint }) => [slug, isFaint]).sort()).toEqual([
    ['a', true],
    ['b', false],
  ])
  expect(view.rows.rows.map(({ slug }) => slug)).toEqual(['b'])
})

test('the map of a topic is laid out once for each bundle', async () => {
  const [one, again] = [await topic('herd'), await topic('herd')]
  expect(again!.links, 'the same list').toBe(one!.links)
  await write('lamb.md', note('herd', ['hub']))
  await publishTo('bundles', 'cache')
  expect((await topic('herd'))!.size).toEqual({ notes: MANY + 2, links: MANY + 1 })
})

test('no other topic and no other note has a map', async () => {
  for (const name of ['nothing', '', '__proto__', 'constructor']) {
    expect(await topic(name), name).toBeNull()
    expect(await around(name), name).toBeNull()
  }
})
