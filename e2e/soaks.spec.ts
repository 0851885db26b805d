import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'

const run = promisify(execFile)

/** Runs a short version of a soak test of bench/, with its own server. @returns its output */
async function soak(script: string, ...args: (number | string)[]): Promise<string> {
  const { stdout } = await run(process.execPath, [`bench/${script}.mjs`, ...args.map(String)])
  console.log(stdout.trim())
  return stdout
}

test.describe.configure({ timeout: 400_000 })

test('damaged and hostile requests get problem documents, and never a fault of the server', async () => {
  expect(await soak('fuzz', 40)).toContain(': 0 faults')
})

test('what was acknowledged outlives SIGKILL, once', async () => {
  expect(await soak('kill', 200, 2)).toContain('0 lost, 0 doubled, 0 changed')
})

test('a line that loses, delays, doubles and reorders costs no answer', async () => {
  expect(await soak('faulty-line', 10, 10)).toContain('100 stored, 0 lost, 0 doubled, 0 changed, 0 overtaken')
})

test('two tabs that answer and finish at once get one finish and one result', async () => {
  expect(await soak('two-tabs', 20)).toContain('0 faults, 0 second results, 0 results unlike what is stored')
})

test('a tap before the page’s script has come is an answer all the same', async () => {
  expect(await soak('early-tap', 6)).toContain('6 of 6 early taps recorded')
})

test('notes and server are replaced while answers come, and none is lost', async () => {
  expect(await soak('deploys', 4, 25)).toContain('0 lost, 0 doubled, 0 changed')
})

test('a learner of 60 practices and 20 exams meets every page and call', async () => {
  const [practices, exams, others, rounds, most] = [60, 20, 1000, 1, Infinity]
  const told = await soak('years', 'sqlite', practices, exams, others, rounds, most)
  expect(told).toMatch(/^0 refused/m)
})
