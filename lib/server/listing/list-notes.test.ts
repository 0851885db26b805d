import { expect, test } from 'vitest'
import type { ManifestNote } from '../../model/bundle'
import type { ListQuery } from '../../model/notes/listing'
import { Catalogue } from './catalogue'
import { findFolder } from './folder-tree'
import { listNotes } from './list-notes'

const note = (path: string, more: Partial<ManifestNote> = {}) => {
  const title = path.slice(path.lastIndexOf('/') + 1).replace('.md', '')
  const bare = { path, slug: path, title, lang: 'ko', tags: [], aliases: [], items: 0, created: null, modified: null }
  return { ...bare, ...more } as unknown as ManifestNote
}
const asked = (query: Partial<ListQuery> = {}): ListQuery => ({
  words: '',
  order: null,
  letter: null,
  page: 1,
  ...query,
})
const list = (notes: ManifestNote[], query?: Partial<ListQuery>) => {
  const catalogue = new Catalogue(notes)
  return listNotes(catalogue, { notes: catalogue.all, folder: catalogue.start.folder.path }, asked(query), 'ko')
}
const titles = (view: { notes: { title: string }[] }) => view.notes.map(({ title }) => title)

test('a short list stands in the order of its files, with the place below what all share', () => {
  const view = list([note('en/b/two.md'), note('en/z.md'), note('en/b/c/one.md')])
  expect(titles(view)).toEqual(['two', 'z', 'one'])
  expect(view.notes.map(({ place }) => place)).toEqual(['b', '', 'b/c'])
  expect(view).toMatchObject({ total: 3, pages: 1, first: 1, order: 'files', letters: null })
})

test('a list has an order by change only where a note says when it was', () => {
  const dated = [note('a.md', { created: '2025-01-01' }), note('b.md'), note('c.md', { modified: '2025-02-01' })]
  expect(list([note('a.md')]).orders).toEqual(['files', 'title'])
  expect(titles(list(dated, { order: 'changed' }))).toEqual(['c', 'a', 'b'])
  expect(list(dated).notes.map(({ isNew }) => isNew)).toEqual([true, true, false])
})

const many = Array.from({ length: 40_000 }, (_, i) => note(`f${i % 40}/${'가나다라마abcdef'.charAt(i % 11)}${i}.md`))

test('a page of forty thousand notes has twenty-four, and its letters are those that occur', () => {
  const view = list(many)
  expect(view).toMatchObject({ total: 40_000, pages: 1_667, order: 'title' })
  expect(view.letters).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'ㄱ', 'ㄴ', 'ㄷ', 'ㄹ', 'ㅁ'])
  expect(view.notes).toHaveLength(24)
})

test('a letter has pages of its own, of which the last holds the rest', () => {
  const first = list(many, { letter: 'ㄴ' })
  const last = list(many, { letter: 'ㄴ', page: 9_999 })
  expect(first.total).toBe(many.filter(({ title }) => title.startsWith('나')).length)
  expect(last.page).toBe(last.pages)
  expect([...first.notes, ...last.notes].every(({ title }) => title.startsWith('나'))).toBe(true)
  expect(last.first + last.notes.length - 1).toBe(last.total)
})

test('a letter that no title has is not asked for', () => {
  expect(list(many, { letter: 'Z' })).toMatchObject({ letter: null, total: 40_000 })
})

test('words are found in titles, aliases and folders, all of them', () => {
  const notes = [note('a/정밀도.md'), note('b/x.md', { aliases: ['Precision'] }), note('정밀도/y.md')]
  expect(titles(list(notes, { words: '정밀' }))).toEqual(['정밀도', 'y'])
  expect(titles(list(notes, { words: 'PRECISION b' }))).toEqual(['x'])
  expect(list(notes, { words: '없는 말' })).toMatchObject({ total: 0, pages: 1, first: 0, notes: [] })
})

test('a folder lists its own notes, and finds those below it too', () => {
  const catalogue = new Catalogue([note('a/x.md'), note('a/b/y.md'), note('c/x.md')])
  const folder = findFolder(catalogue.root, 'a')!
  const listed = { notes: folder.own, within: catalogue.below(folder), folder: 'a' }
  expect(titles(listNotes(catalogue, listed, asked(), 'ko'))).toEqual(['x'])
  expect(listNotes(catalogue, listed, asked({ words: 'y' }), 'ko').notes).toMatchObject([{ title: 'y', place: 'b' }])
})

test('a list is put in order once for a bundle', () => {
  const catalogue = new Catalogue(many)
  const first = catalogue.ordered(catalogue.all, 'title', 'ko')
  expect(catalogue.ordered(catalogue.all, 'title', 'ko')).toBe(first)
  expect(catalogue.below(catalogue.start.folder)).toBe(catalogue.below(catalogue.start.folder))
})
