import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PROGRAM_HEAD } from './run-program.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'programs 프로그램 '))
  program(
    'first',
    "const { shout } = require('./second.cjs'); console.log(shout(require('node:path').basename(__filename)))",
  )
  program('second', "exports.shout = (text) => text.toUpperCase() + '!'")
})
afterEach(() => rmSync(folder, { recursive: true }))

const program = (name: string, text: string) => writeFileSync(join(folder, `${name}.cjs`), `${PROGRAM_HEAD}${text}\n})`)
const codeOf = (name: string) => join(folder, `${name}.cjs.code`)

function run(...flags: string[]): string {
  const script = `import { runProgram } from ${JSON.stringify(join(import.meta.dirname, 'run-program.mjs'))}
    runProgram(${JSON.stringify(join(folder, 'first.cjs'))})`
  const { stdout, stderr } = spawnSync(process.execPath, [...flags, '--input-type=module', '-e', script])
  return `${stdout}${stderr}`
}

test('runs a program with another one beside it, and saves and reuses the code of both', () => {
  expect(run()).toBe('FIRST.CJS!\n')
  const kept = [codeOf('first'), codeOf('second')].map((file) => readFileSync(file))
  expect(run()).toBe('FIRST.CJS!\n')
  expect([codeOf('first'), codeOf('second')].map((file) => readFileSync(file))).toEqual(kept)
})

test('runs a program once, however often others require it', () => {
  program('first', "for (let i = 0; i < 3; i++) console.log(require('./second.cjs').shout(String(i)))")
  program('second', "console.log('loaded'); exports.shout = (text) => text")
  expect(run()).toBe('loaded\n0\n1\n2\n')
})

test.each([
  ['damaged', (bytes: Buffer) => bytes.fill(1, bytes.length >> 1)],
  ['cut off', (bytes: Buffer) => bytes.subarray(0, 20)],
  ['empty', () => Buffer.alloc(0)],
])('does not use code that is %s, and saves it again', (_, damage) => {
  run()
  const kept = readFileSync(codeOf('second'))
  const damaged = damage(Buffer.from(kept))
  writeFileSync(codeOf('second'), damaged)
  expect(run()).toBe('FIRST.CJS!\n')
  expect(readFileSync(codeOf('second')).length).toBe(kept.length)
  expect(readFileSync(codeOf('second'))).not.toEqual(damaged)
})

test('does not use code that was saved with other flags, and saves it again', () => {
  run()
  const kept = readFileSync(codeOf('first'))
  expect(run('--no-opt')).toBe('FIRST.CJS!\n')
  expect(readFileSync(codeOf('first'))).not.toEqual(kept)
})

test('does not use the code of another text', () => {
  run()
  program('second', "exports.shout = (text) => text.toLowerCase() + '?'")
  expect(run()).toBe('first.cjs?\n')
})
