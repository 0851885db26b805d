import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const HAESEOL = join(import.meta.dirname, '../haeseol.mjs')
const vault = mkdtempSync(join(tmpdir(), 'haeseol-refusals-'))
const elsewhere = mkdtempSync(join(tmpdir(), 'haeseol-elsewhere-'))
afterAll(() => {
  for (const folder of [vault, elsewhere]) rmSync(folder, { recursive: true })
})

writeFileSync(join(vault, 'haeseol.config.json'), '{}')
writeFileSync(join(vault, 'pot.png'), 'a picture')
for (const note of ['pots.md', 'cups.markdown', 'tea.txt']) writeFileSync(join(vault, note), '# Pots\n')
writeFileSync(join(elsewhere, 'pots.md'), '# Pots\n')

const haeseol = (...args: string[]) =>
  new Promise<string>((resolve) => {
    const child = execFile(process.execPath, [HAESEOL, ...args], { cwd: vault }, (_, stdout, stderr) =>
      resolve(`${child.exitCode} ${stdout}${stderr}`),
    )
  })

test.each([
  ['answer-mising', 'Did you mean `answer-missing`?'],
  ['key-chnged', 'Did you mean `key-changed`?'],
  ['tea', 'The messages of a check name their rules.'],
])('a check by the rule %s, which there is not, is refused with what was meant', async (rule, mend) => {
  expect(await haeseol('check', '.', '--rule', rule)).toBe(`2 haeseol: there is no rule \`${rule}\`. ${mend}\n`)
})

test('a check by a rule that compares two versions is made', async () => {
  expect(await haeseol('check', '.', '--rule', 'question-gone')).toMatch(/^0 1 note, /)
})

const NO_NOTE = 'is no note, expected a name that ends with `.md`; rename it if it is meant to be one'

test.each([
  ['none.md', 'there is no file or folder `none.md`, expected a vault, or a note or folder of one'],
  ['pots.md/x', 'there is no file or folder `pots.md/x`, expected a vault, or a note or folder of one'],
  ['cups.markdown', `\`cups.markdown\` ${NO_NOTE}`],
  ['tea.txt', `\`tea.txt\` ${NO_NOTE}`],
])('a check of %s is refused', async (path, reason) => {
  expect(await haeseol('check', path)).toBe(`2 haeseol: ${reason}\n`)
})

test.each([['export'], ['bank'], ['publish'], ['compile', '--out', 'bundles'], ['site', '--out', 'site'], ['preview']])(
  '%s takes only a whole vault',
  async (command, ...options) => {
    expect(await haeseol(command, 'none', ...options)).toBe(
      '2 haeseol: there is no folder `none`, expected the folder of a vault\n',
    )
    expect(await haeseol(command, 'pots.md/x', ...options)).toBe(
      '2 haeseol: there is no folder `pots.md/x`, expected the folder of a vault\n',
    )
    expect(await haeseol(command, 'pots.md', ...options)).toBe(
      '2 haeseol: `pots.md` is no folder, expected that of a whole vault; only `check` takes a single note\n',
    )
  },
)

test.each(['pots.md', 'haeseol.config.json', 'pot.png'])(
  'an export in place of %s, which is of the vault, is refused, by a link too',
  async (name) => {
    const link = `link-to-${name}.txt`
    symlinkSync(name, join(vault, link))
    const before = readFileSync(join(vault, name), 'utf8')
    for (const out of [name, link])
      expect(await haeseol('export', '.', '--format', 'gift', '--out', out)).toBe(
        `2 haeseol: \`${out}\` is a file of the vault, expected a place for the export; nothing was written\n`,
      )
    expect(readFileSync(join(vault, name), 'utf8')).toBe(before)
  },
)

test('an export replaces an earlier one in the vault, and a note of another folder', async () => {
  for (const out of ['bank.json', 'bank.json', join(elsewhere, 'pots.md')])
    expect(await haeseol('export', '.', '--out', out)).toBe('0 ')
})
