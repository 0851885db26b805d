import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { cutInThread } from './cut-in-thread'

const folder = mkdtempSync(join(tmpdir(), 'haeseol-cut-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A thread in the place of the real one. */
function cut(work: string) {
  const file = join(folder, `${work.length}.mjs`)
  writeFileSync(file, `import { parentPort } from 'node:worker_threads'\n${work}`)
  return cutInThread(pathToFileURL(file), { files: [], present: null })
}

const plan = { name: 'a', characters: '가', isWhole: true }
const tellPlan = `parentPort.postMessage({ plan: ${JSON.stringify(plan)} })`

test('the plan is known while the typeface is cut', async () => {
  const work = cut(`${tellPlan}\nsetTimeout(() => {}, 1_000)`)
  expect(await work.plan).toEqual(plan)
  expect(await Promise.race([work.typeface, 'is cut'])).toBe('is cut')
})

test('a typeface is its plan and its file', async () => {
  const work = cut(`${tellPlan}\nparentPort.postMessage({ woff2: new Uint8Array([7]) })`)
  expect(await work.typeface).toEqual({ ...plan, woff2: new Uint8Array([7]) })
})

test('a thread that fails behind its plan leaves no typeface', async () => {
  const work = cut(`${tellPlan}\nsetTimeout(() => { throw new Error('broken') }, 10)`)
  expect(await work.plan).toEqual(plan)
  expect(await work.typeface).toBeNull()
})

test('a thread that fails at once leaves neither', async () => {
  const work = cut('throw new Error("broken")')
  expect(await Promise.all([work.plan, work.typeface])).toEqual([null, null])
})
