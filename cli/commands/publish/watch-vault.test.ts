import { mkdirSync, mkdtempSync, renameSync, rmSync, type Stats, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { isIgnored, watchVault } from './watch-vault'

const folder = mkdtempSync(join(tmpdir(), 'haeseol-watch-'))
afterAll(() => rmSync(folder, { recursive: true }))

function statsOf(path: string): Stats {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), '')
  return statSync(join(folder, path))
}

test.each(['note.md', 'deep/er/note.MD', 'images/plan.svg', 'haeseol.config.json', '4913.md'])(
  'compiles when %s changes',
  (path) => {
    expect(isIgnored(path, statsOf(path))).toBe(false)
  },
)

test.each([
  '.note.md.swp',
  'note.md~',
  '4913',
  '#note.md#',
  '.#note.md',
  '.git/index',
  'deep/.obsidian/workspace.json',
  'node_modules/a/readme.md',
  'deep/haeseol.config.json',
])('does not compile when %s changes', (path) => {
  expect(isIgnored(path, statsOf(path))).toBe(true)
})

test('watches folders of any name, and paths that may be folders', () => {
  mkdirSync(join(folder, 'v1.2'))
  expect(isIgnored('v1.2', statSync(join(folder, 'v1.2')))).toBe(false)
  expect(isIgnored('deep', undefined)).toBe(false)
  expect(isIgnored('', undefined), 'the vault itself').toBe(false)
})

test.each([
  [
    'another folder takes its name',
    (vault: string, other: string) => {
      renameSync(vault, `${vault}-old`)
      renameSync(other, vault)
    },
  ],
  [
    'the link that it is leads to another folder',
    (vault: string, other: string) => {
      symlinkSync(other, `${vault}-next`)
      renameSync(`${vault}-next`, vault)
    },
  ],
])('publishes when %s, and what is saved in it then', async (why, replace) => {
  const [vault, other] = [join(folder, why), join(folder, `${why}-other`)]
  for (const made of [`${vault}-first`, other]) mkdirSync(made)
  if (why.startsWith('the link')) symlinkSync(`${vault}-first`, vault)
  else renameSync(`${vault}-first`, vault)
  const publish = vi.fn(async () => {})
  await watchVault(vault, publish)
  replace(vault, other)
  await vi.waitFor(() => expect(publish).toHaveBeenCalledTimes(2), 20_000)
  writeFileSync(join(vault, 'b.md'), 'b')
  await vi.waitFor(() => expect(publish).toHaveBeenCalledTimes(3), 20_000)
})

test('publishes again when a vault that was moved aside is back, and what is saved in it then', async () => {
  const vault = join(folder, 'vault')
  mkdirSync(vault)
  writeFileSync(join(vault, 'a.md'), 'a')
  const publish = vi.fn(async () => {})
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
  await watchVault(vault, publish)
  renameSync(vault, `${vault}-aside`)
  await vi.waitFor(() => expect(String(printed.mock.calls)).toContain('is gone'), 20_000)
  const before = publish.mock.calls.length
  renameSync(`${vault}-aside`, vault)
  await vi.waitFor(() => expect(publish.mock.calls.length).toBeGreaterThan(before), 20_000)
  const again = publish.mock.calls.length
  writeFileSync(join(vault, 'b.md'), 'b')
  await vi.waitFor(() => expect(publish.mock.calls.length).toBeGreaterThan(again), 20_000)
})

test('goes on when the link that the vault is leads to itself for a while', async () => {
  const vault = join(folder, 'looped')
  mkdirSync(`${vault}-home`)
  symlinkSync(`${vault}-home`, vault)
  const publish = vi.fn(async () => {})
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
  await watchVault(vault, publish)
  symlinkSync(vault, `${vault}-next`)
  renameSync(`${vault}-next`, vault)
  await vi.waitFor(() => expect(String(printed.mock.calls)).toContain(`${vault} cannot be read: ELOOP`), 20_000)
  const before = publish.mock.calls.length
  symlinkSync(`${vault}-home`, `${vault}-next`)
  renameSync(`${vault}-next`, vault)
  await vi.waitFor(() => expect(publish.mock.calls.length).toBeGreaterThan(before), 20_000)
})
