import { expect, test } from 'vitest'
import { emptyMemo } from '../memo/memo'
import type { VaultPage } from './build-pages'
import { layOutGraph } from './lay-out-graph'

const page = (path: string, ...links: string[]) =>
  ({ note: { path }, built: { page: { slug: path.slice(0, -'.md'.length), links } } }) as unknown as VaultPage
const exam = { note: { path: 'exam.md' }, built: { page: null } } as unknown as VaultPage

test('gives every page a place, and an exam none', () => {
  const { maps } = layOutGraph([page('a.md', 'b'), exam, page('b.md')], emptyMemo().groups)
  expect(maps).toMatchObject([{ folder: '', notes: ['a', 'b'] }])
  expect(maps[0]!.places).toHaveLength(2)
})

test('a link back, a link twice over and one to a note that is away change no place', () => {
  const placesOf = (...pages: VaultPage[]) => layOutGraph(pages, emptyMemo().groups).maps[0]!.places
  const once = placesOf(page('a.md', 'b'), page('b.md'), page('c.md'))
  expect(placesOf(page('a.md', 'b'), page('b.md', 'a'), page('c.md'))).toEqual(once)
  expect(placesOf(page('a.md', 'b', 'gone'), page('b.md'), page('c.md'))).toEqual(once)
})

test('what is kept for the next run depends on the notes and links of a map alone', () => {
  const subjectsOf = (...pages: VaultPage[]) => {
    const { groups } = emptyMemo()
    layOutGraph(pages, groups)
    return [...groups.rows.keys()]
  }
  const before = subjectsOf(page('a.md', 'b'), page('b.md'))
  expect(subjectsOf(page('x.md', 'y'), page('y.md')), 'names change no place').toEqual(before)
  expect(subjectsOf(page('a.md', 'b'), page('b.md'), page('c.md'))).not.toEqual(before)
  expect(subjectsOf(page('a.md'), page('b.md'))).not.toEqual(before)
})
