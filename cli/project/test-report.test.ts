import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { skippedLines, tallyOf } from './test-report.mjs'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'haeseol-report-'))
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction') // trial tests import the runners
afterAll(() => rmSync(folder, { recursive: true }))

const TRIAL = `
test.describe('PostgreSQL (install it)', () => { test.skip('keeps', () => {}); test.skip('sorts', () => {}) })
test('holds', () => {})
test('fails', () => { throw new Error('on\\npurpose') })`

/** Runs trial tests with one of the project's runners. @returns the path of its report */
function reportOf(
  name: string,
  head: string,
  script: string,
  args: string[],
  env: Record<string, string> = {},
): string {
  writeFileSync(join(folder, name), `${head}${TRIAL}`)
  spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
  })
  return join(folder, 'report.json')
}

test("counts Vitest's report, and lists skipped tests with their groups", () => {
  const head = "import { describe, test as it } from 'vitest'\nconst test = Object.assign(it, { describe })\n"
  const args = ['run', '--root', folder, '--reporter=json', '--outputFile=report.json']
  const report = reportOf('trial.test.mjs', head, 'vitest/vitest.mjs', args)
  expect(tallyOf(report)).toEqual({
    passed: 1,
    failed: 1,
    failures: ['fails: Error: on purpose'],
    skipped: ['PostgreSQL (install it) keeps', 'PostgreSQL (install it) sorts'],
  })
})

test('counts a file of tests that does not load as one failure', () => {
  const args = ['run', '--root', folder, 'broken.test.mjs', '--reporter=json', '--outputFile=report.json']
  const report = reportOf('broken.test.mjs', "throw new Error('no such part')\n", 'vitest/vitest.mjs', args)
  const { passed, failed, failures } = tallyOf(report)
  expect({ passed, failed, failures }).toEqual({
    passed: 0,
    failed: 1,
    failures: [expect.stringMatching(/broken\.test\.mjs: .*no such part/)],
  })
})

test("counts Playwright's report in the same way", () => {
  const head = "import { test } from '@playwright/test'\n"
  const args = ['test', '--reporter=json', 'trial.spec.mjs']
  const report = reportOf('trial.spec.mjs', head, '@playwright/test/cli.js', args, {
    PLAYWRIGHT_JSON_OUTPUT_NAME: join(folder, 'report.json'),
  })
  expect(tallyOf(report)).toEqual({
    passed: 1,
    failed: 1,
    failures: ['trial.spec.mjs fails: Error: on purpose'],
    skipped: ['PostgreSQL (install it) keeps', 'PostgreSQL (install it) sorts'],
  })
})

test('counts nothing without a report', () => {
  expect(tallyOf(join(folder, 'nothing.json'))).toEqual({ passed: 0, failed: 0, failures: [], skipped: [] })
})

test('prints one line for all tests that need the same thing', () => {
  const titles = ['PostgreSQL (install it) keeps', 'the corpus is read', 'PostgreSQL (install it) sorts']
  expect(skippedLines(titles)).toEqual(['skipped 2: PostgreSQL (install it)', 'skipped 1: the corpus is read'])
})
