import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const HAESEOL = join(import.meta.dirname, '../haeseol.mjs')
const vault = mkdtempSync(join(tmpdir(), 'haeseol-refusals-'))
afterAll(() => rmSync(vault, { recursive: true }))

for (const note of ['pots.md', 'cups.markdown', 'tea.txt']) writeFileSync(join(vault, note), '# Pots\n')

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
