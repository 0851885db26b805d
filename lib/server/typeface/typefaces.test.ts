import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import type { Bundle } from '../bundle/bundle'
import { Typefaces } from './typefaces'

const folder = mkdtempSync(join(tmpdir(), 'haeseol-typefaces-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A thread in the place of the real one, which cuts for a second. */
function script(name: string, work: string): URL {
  const file = join(folder, `${name}.mjs`)
  writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads'\n${work}`)
  return pathToFileURL(file)
}

/** Cuts a typeface to the letters in the names of a bundle's files, if the present one lacks some. */
const cutting = script(
  'cutting',
  `const characters = workerData.files.join('')
  const known = workerData.present?.characters
  const isEnough = known !== undefined && [...characters].every((one) => known.includes(one))
  parentPort.postMessage({ plan: isEnough ? null : { name: characters.padEnd(16, '-'), characters } })
  if (!isEnough) parentPort.postMessage({ woff2: new Uint8Array(3) })`,
)
const bundle = (characters: string) => ({ files: [characters] }) as unknown as Bundle

function request(typefaces: Typefaces, name: string, method = 'GET') {
  const sent: unknown[] = []
  const response = { writeHead: (status: number) => sent.push(status), end: (body: unknown) => sent.push(body) }
  const asked = { method, url: `/fonts/${name.padEnd(16, '-')}.woff2` }
  const isSent = typefaces.send(asked as IncomingMessage, response as unknown as ServerResponse)
  return isSent ? sent : null
}

test('cuts a typeface for the first bundle, and another one only for a bundle with other characters', async () => {
  const typefaces = new Typefaces(cutting)
  expect(typefaces.newest?.name ?? null).toBeNull()
  await typefaces.follow(bundle('abc'))
  expect(typefaces.newest?.name ?? null).toBe('abc-------------')
  await typefaces.follow(bundle('ab'))
  expect(typefaces.newest?.name ?? null).toBe('abc-------------')
  await typefaces.follow(bundle('abd'))
  expect(typefaces.newest?.name ?? null).toBe('abd-------------')
})

test('serves the earlier typefaces too, to pages that are still open', async () => {
  const typefaces = new Typefaces(cutting)
  for (const one of 'abcde') await typefaces.follow(bundle(one))
  expect('abcde'.split('').filter((one) => request(typefaces, one) !== null)).toEqual(['b', 'c', 'd', 'e'])
  expect(request(typefaces, 'e')).toEqual([200, new Uint8Array(3)])
  expect(request(typefaces, 'e', 'HEAD')).toEqual([200, undefined])
  expect(request(typefaces, 'e', 'POST')).toBeNull()
})

test('cuts for the last of several bundles that follow each other', async () => {
  const typefaces = new Typefaces(cutting)
  const all = 'abcdefgh'.split('').map((one) => typefaces.follow(bundle(one)))
  await Promise.all(all)
  expect(typefaces.newest?.name ?? null).toBe('h---------------')
  expect(request(typefaces, 'd'), 'skipped').toBeNull()
})

test.each([
  ['throws', 'throw new Error("broken")'],
  ['ends without a word', 'process.exit(1)'],
])('pages keep the slices if the thread %s', async (_, work) => {
  const typefaces = new Typefaces(script('broken', work))
  await typefaces.follow(bundle('a'))
  expect(typefaces.newest?.name ?? null).toBeNull()
})
