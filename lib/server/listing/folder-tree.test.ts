import { expect, test } from 'vitest'
import { findFolder, findStart, growFolders, joinChain } from './folder-tree'

const vault = (...paths: string[]) => growFolders(paths.map((path, items) => ({ path, items })))
const names = (folders: { name: string }[]) => folders.map(({ name }) => name)

test('a folder counts what lies in it and below', () => {
  const root = vault('a/x.md', 'a/b/y.md', 'z.md')
  expect(root).toMatchObject({ notes: 3, items: 3 })
  expect(findFolder(root, 'a')).toMatchObject({ notes: 2, items: 1, own: [{ path: 'a/x.md' }] })
  expect(findFolder(root, 'a/b')).toMatchObject({ notes: 1 })
  expect(findFolder(root, 'a/c')).toBeUndefined()
})

test.each([
  ['numbers by their size', ['ch10', 'ch2', 'ch1'], ['ch1', 'ch2', 'ch10']],
  ['days with the newest first', ['2025-09-04', '2025-09-11', '2025-08'], ['2025-09-11', '2025-09-04', '2025-08']],
  ['months with points', ['2025.08', '2025.10'], ['2025.10', '2025.08']],
  ['names by their letters', ['나무', '가지'], ['가지', '나무']],
])('folders stand in order: %s', (_, given, shown) => {
  expect(names(vault(...given.map((name) => `${name}/x.md`)).folders)).toEqual(shown)
})

test('what all notes share is dropped from the contents', () => {
  const { folder, folders, own } = findStart(vault('Neurons/up/2025.08/a.md', 'Neurons/up/2025.09/b.md'))
  expect(folder.path).toBe('Neurons/up')
  expect(names(folders)).toEqual(['2025.09', '2025.08'])
  expect(own).toEqual([])
})

test('what nearly all share is dropped too, and the rest stands after it', () => {
  const most = Array.from({ length: 20 }, (_, i) => `src/${i % 2 ? 'a' : 'b'}/${i}.md`)
  const { folder, folders, own } = findStart(vault('README.md', 'docs/x.md', ...most))
  expect(folder.path).toBe('src')
  expect(names(folders)).toEqual(['a', 'b', 'docs'])
  expect(own.map(({ path }) => path)).toEqual(['README.md'])
})

test('a vault without folders begins with its notes', () => {
  expect(findStart(vault('a.md', 'b.md'))).toMatchObject({ folder: { path: '' }, folders: [], own: [{}, {}] })
  expect(findStart(vault())).toMatchObject({ folders: [], own: [] })
})

test('folders that hold one folder and nothing else are one row', () => {
  const root = vault('a/b/c/x.md', 'd/y.md', 'd/e/z.md')
  expect(names(root.folders.map((folder) => joinChain(folder)))).toEqual(['a / b / c', 'd'])
  expect(joinChain(root.folders[0]!).path).toBe('a/b/c')
})

test('folders of a hundred thousand notes, and a path of a thousand folders, are grown', () => {
  const many = Array.from({ length: 100_000 }, (_, i) => `f${i % 997}/g${i % 13}/n${i}.md`)
  const root = vault(...many, `${'deep/'.repeat(1_000)}x.md`)
  expect(root.notes).toBe(100_001)
  expect(root.folders).toHaveLength(998)
  expect(joinChain(root.folders[0]!).path).toBe(Array(1_000).fill('deep').join('/'))
})
