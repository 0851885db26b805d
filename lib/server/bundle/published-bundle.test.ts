import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BUNDLE_FORMAT } from '../../model/bundle'

const folder = mkdtempSync(join(tmpdir(), 'shelf-'))
process.env.BUNDLE_DIR = folder
const { PublishedBundle } = await import('./published-bundle')
const { Bundle } = await import('./bundle')
const { metrics } = await import('../process/metrics')

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'Date'] })
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})
afterAll(() => rmSync(folder, { recursive: true }))

function write(id: string, format = BUNDLE_FORMAT as number): void {
  mkdirSync(join(folder, id), { recursive: true })
  writeFileSync(join(folder, id, 'bundle.json'), JSON.stringify({ format, id, parts: [], order: [], moved: {} }))
}

/** Publishes like the compiler, but always with the same file times. */
function publish(id: string): void {
  const file = join(folder, 'current.json')
  writeFileSync(`${file}.fresh`, JSON.stringify({ id }))
  utimesSync(`${file}.fresh`, 1e9, 1e9)
  renameSync(`${file}.fresh`, file)
}

async function idOf(published: InstanceType<typeof PublishedBundle>): Promise<string> {
  return (await published.current()).manifest.id
}

test('serves a bundle as soon as it is published, whatever the clock and file times', async () => {
  for (const id of ['a', 'b', 'c']) write(id)
  const published = new PublishedBundle()
  const seen: string[] = []
  for (const id of ['a', 'b', 'c', 'a', 'b']) {
    publish(id)
    vi.setSystemTime(Date.now() - 3_600_000)
    seen.push(await idOf(published))
  }
  expect(seen).toEqual(['a', 'b', 'c', 'a', 'b'])
})

test('opens a bundle once, however many requests there are', async () => {
  write('once')
  publish('once')
  const published = new PublishedBundle()
  const all = await Promise.all(Array.from({ length: 100 }, () => published.current()))
  expect(new Set(all).size).toBe(1)
  expect(await published.current()).toBe(all[0])
})

test('keeps the previous bundle in service if a new one does not open, logs it, and tries again', async () => {
  write('good')
  publish('good')
  const published = new PublishedBundle()
  expect(await idOf(published)).toBe('good')
  write('broken', 1)
  publish('broken')
  expect(await idOf(published)).toBe('good')
  expect(vi.mocked(console.error).mock.calls.flat().join()).toMatch(
    /broken does not open, so the previous bundle stays in service/,
  )

  write('broken')
  expect(await idOf(published), 'not before a second has gone').toBe('good')
  vi.advanceTimersByTime(1_000)
  expect(await idOf(published)).toBe('broken')
})

test('tries a bundle that does not open less and less often, each time with advice', async () => {
  write('good')
  publish('good')
  const published = new PublishedBundle()
  await published.current()
  write('broken', 1)
  publish('broken')
  const opened = vi.spyOn(Bundle, 'open')
  for (let second = 0; second < 600; second++) {
    await published.current()
    vi.advanceTimersByTime(1_000)
  }
  expect(opened.mock.calls.length).toBe(15) // after 0, 1, 3, 7, 15, 31 and 63 seconds, and then each minute
  expect(vi.mocked(console.error).mock.calls.at(-1)!.join()).toMatch(/Expected a bundle of format.*haeseol publish/)
  expect(await metrics()).toContain('haeseol_bundle_behind 1')
  write('broken')
  vi.advanceTimersByTime(60_000)
  expect(await idOf(published)).toBe('broken')
  expect(await metrics()).toContain('haeseol_bundle_behind 0')
})

test('tries the only bundle again too', async () => {
  write('only', 1)
  publish('only')
  const published = new PublishedBundle()
  await expect(published.current()).rejects.toThrow('Expected a bundle of format')
  write('only')
  await expect(published.current()).rejects.toThrow('Expected a bundle of format')
  vi.advanceTimersByTime(1_000)
  expect(await idOf(published)).toBe('only')
})

test('keeps the bundle in service if `current.json` is missing or damaged', async () => {
  write('kept')
  publish('kept')
  const published = new PublishedBundle()
  await published.current()
  rmSync(join(folder, 'current.json'))
  expect(await idOf(published)).toBe('kept')
  writeFileSync(join(folder, 'current.json'), '{"id":')
  expect(await idOf(published)).toBe('kept')
  await expect(new PublishedBundle().current()).rejects.toThrow(SyntaxError)
})
