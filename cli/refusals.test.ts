import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const HAESEOL = join(import.meta.dirname, 'haeseol.mjs')
const vault = mkdtempSync(join(tmpdir(), 'haeseol-refusals-'))
afterAll(() => rmSync(vault, { recursive: true }))

writeFileSync(join(vault, 'pots.md'), '# Pots\n')

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
