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
  ['C#', 'c-sharp'],
  ['C# 10의 record', 'c-sharp-10의-record'],
  ['F#', 'f-sharp'],
  ['C++', 'c-plus-plus'],
  ['C++20 modules', 'c-plus-plus-20-modules'],
  ['Notepad++', 'notepad-plus-plus'],
  ['CompTIA A+', 'comptia-a-plus'],
  ['A* search', 'a-star-search'],
  ['.NET', 'dot-net'],
  ['ASP.NET', 'asp-net'],
  ['.netrc', 'netrc'],
  ['.NET의 GC', 'net의-gc'],
  ['issue#12', 'issue-12'],
  ['Java+Spring', 'java-spring'],
  ['1 + 2 = 3', '1-2-3'],
  ['**bold** words', 'bold-words'],
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

test('languages that differ in their signs have addresses of their own, whatever else is in the vault', () => {
  const all = ['C#.md', 'C++.md', 'C.md', 'F#.md', 'F.md', '.NET/NET.md', 'A/.NET.md']
  const slugs = slugsOf(...all.map((path) => note(path)))
  expect(Object.values(slugs)).toEqual(['c-sharp', 'c-plus-plus', 'c', 'f-sharp', 'f', 'net', 'dot-net'])
  for (const path of all) expect(slugsOf(note(path))).toEqual({ [path]: slugs[path] })
})

test('a file of exactly the name has it, and not one that has lost signs', () => {
  expect(slugsOf(note('C!.md'), note('C?.md'), note('C.md'))).toEqual({ 'C!.md': 'c-1', 'C?.md': 'c-2', 'C.md': 'c' })
})

test('a note at the root comes before those in folders', () => {
  expect(slugsOf(note('a/index.md'), note('index.md'))).toEqual({ 'a/index.md': 'a-index', 'index.md': 'index' })
})
