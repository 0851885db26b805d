import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readVault } from './read-vault'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vault-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function write(path: string, text = '# 글\n') {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), text)
}

const paths = () => readVault(folder).files.map(({ path }) => path)

test('finds every note below the folder, in the order of code points', async () => {
  for (const path of ['b.md', 'a/z.md', 'Z.md', 'a/한글 이름.md', '\u{1F375}.md', '\uFF21.md']) await write(path)
  expect(paths()).toEqual(['Z.md', 'a/z.md', 'a/한글 이름.md', 'b.md', '\uFF21.md', '\u{1F375}.md'])
})

test('leaves out dot folders, node_modules and what is no Markdown', async () => {
  for (const path of ['.obsidian/x.md', 'node_modules/y/README.md', '.hidden.md', 'notes.txt', 'a.MD'])
    await write(path)
  expect(paths()).toEqual(['a.MD'])
})

test('gives paths in Unicode NFC', async () => {
  await write('차'.normalize('NFD').concat('.md'))
  expect(paths()).toEqual(['차.md'])
})

test('follows a link to a folder once, and out of a loop', async () => {
  await write('a/note.md')
  await symlink('..', join(folder, 'a/up'))
  await symlink('a', join(folder, 'b'))
  expect(paths()).toEqual(['a/note.md'])
})

test('says which file cannot be read, and reads the others', async () => {
  await write('good.md')
  await symlink('nowhere.md', join(folder, 'broken.md'))
  const { files, messages } = readVault(folder)
  expect(files.map(({ path }) => path)).toEqual(['good.md'])
  expect(messages).toMatchObject([{ ruleId: 'file-unread', file: 'broken.md', severity: 'warning' }])
})

test('says which of two files of one name in two Unicode forms was not read', async () => {
  await write('차.md')
  await write('차'.normalize('NFD').concat('.md'))
  const { files, messages } = readVault(folder)
  expect(files).toHaveLength(1)
  expect(messages).toMatchObject([{ ruleId: 'file-unread', file: '차.md' }])
})

test('says once that Markdown under other endings is not read, unless it is left out', async () => {
  for (const path of ['a.md', 'b.mdx', 'c/d.Markdown', 'e.txt', 'templates/f.mdx', '.obsidian/g.mdx']) await write(path)
  const { files, messages } = readVault(folder)
  expect(files.map(({ path }) => path)).toEqual(['a.md'])
  expect(messages).toMatchObject([
    {
      ruleId: 'file-unread',
      file: 'b.mdx',
      severity: 'warning',
      reason: expect.stringContaining('(`2`, such as this one)'),
      mend: expect.stringContaining('["*.mdx"]'),
    },
  ])
  await write('haeseol.config.json', '{ "ignore": ["*.mdx", "c/"] }')
  expect(readVault(folder).messages).toEqual([])
})

test('throws when the folder itself is not there', () => {
  expect(() => readVault(join(folder, 'nowhere'))).toThrow('ENOENT')
})
