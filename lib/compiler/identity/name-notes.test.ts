import { describe, expect, test } from 'vitest'
import type { NoteSlug } from '../../model/ids'
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

describe('a note that was published', () => {
  /** The names after each of several publications. */
  function publish(...vaults: string[][]): Record<string, string>[] {
    let published = new Map<string, NoteSlug>()
    return vaults.map((paths) => {
      published = nameNotes(
        paths.toSorted().map((path) => note(path)),
        published,
      ).slugs
      return Object.fromEntries(published)
    })
  }

  test('keeps its address when a note of the same name is added before it', () => {
    const [before, after] = publish(['C!.md', 'C?.md', 'C.md'], ['C !.md', 'C!.md', 'C?.md', 'C.md'])
    expect(after).toEqual({ ...before, 'C !.md': 'c-3' })
    expect(publish(['tea/index.md'], ['index.md', 'tea/index.md'])[1]).toEqual({
      'tea/index.md': 'index',
      'index.md': 'index-1',
    })
  })

  test('keeps its address when the note is gone that it had to make way for', () => {
    expect(publish(['C!.md', 'C.md'], ['C!.md'])[1]).toEqual({ 'C!.md': 'c-1' })
  })

  test('keeps its number when a file of that name comes', () => {
    expect(publish(['C!.md', 'C.md'], ['C!.md', 'C.md', 'C 1.md'])[1]).toEqual({
      'C!.md': 'c-1',
      'C.md': 'c',
      'C 1.md': 'c-1-1',
    })
  })

  test('gets another address when it is moved, renamed or given an id', () => {
    expect(publish(['a/tea.md', 'tea.md'], ['b/tea.md', 'tea.md'])[1]).toMatchObject({ 'b/tea.md': 'b-tea' })
    const published = new Map([['tea.md', 'tea' as NoteSlug]])
    expect(nameNotes([note('tea.md', 'pot')], published).slugs.get('tea.md')).toBe('pot')
    const { slugs } = nameNotes([note('new.md', 'tea'), note('tea.md')], published)
    expect(Object.fromEntries(slugs)).toEqual({ 'new.md': 'tea', 'tea.md': 'tea-1' })
  })

  test('has no message about a name that nobody has', () => {
    const { findings } = nameNotes([note('C!.md')], new Map([['C!.md', 'c-1' as NoteSlug]]))
    expect(findings.size).toBe(0)
  })
})
