import { expect, test } from 'vitest'
import { slugOf } from '../base/slug-of'
import { nameNotes, wishOf } from './name-notes'

const note = (path: string, id: string | null = null) => ({
  path,
  wish: wishOf({ path, frontmatter: { address: null, id } }),
})
const slugsOf = (...notes: ReturnType<typeof note>[]) => Object.fromEntries(nameNotes(notes).slugs)

test.each([
  ['brew-time', 'brew-time'],
  ['Brew Time (2)', 'brew-time-2'],
  ['물 끓이기', '물-끓이기'],
  ['100%', '100'],
  ['!?', 'note'],
])('%s is addressed as %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

test('a note is named by its file, whatever its folder', () => {
  expect(slugsOf(note('tea/steep.md'), note('물.md'))).toEqual({ 'tea/steep.md': 'steep', '물.md': '물' })
})

test('an id in the frontmatter names the note, before a file of that name', () => {
  expect(slugsOf(note('a/steep.md'), note('b/other.md', 'steep'))).toEqual({
    'a/steep.md': 'a-steep',
    'b/other.md': 'steep',
  })
})

test('three files of one name are told apart by their folders, and the author hears of it', () => {
  const named = nameNotes([note('black/tea.md'), note('green/tea.md'), note('tea.md')])
  expect(Object.fromEntries(named.slugs)).toEqual({
    'black/tea.md': 'black-tea',
    'green/tea.md': 'green-tea',
    'tea.md': 'tea',
  })
  expect([...named.findings.keys()]).toEqual(['black/tea.md', 'green/tea.md'])
  expect(named.findings.get('green/tea.md')?.related?.file).toBe('tea.md')
})

test('a file of exactly the name has it, and not one that has lost signs', () => {
  expect(slugsOf(note('C#.md'), note('C++.md'), note('C.md'))).toEqual({ 'C#.md': 'c-1', 'C++.md': 'c-2', 'C.md': 'c' })
})

test('a note at the root comes before those in folders', () => {
  expect(slugsOf(note('a/index.md'), note('index.md'))).toEqual({ 'a/index.md': 'a-index', 'index.md': 'index' })
})
