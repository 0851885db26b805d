import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BUNDLE_FORMAT } from '../../model/bundle'

const folder = mkdtempSync(join(tmpdir(), 'shelf-'))
process.env.BUNDLE_DIR = folder
const { Shelf } = await import('./shelf')
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

/** As the compiler does it, but always at the same time of the clock, as far as files tell. */
function publish(id: string): void {
  const file = join(folder, 'current.json')
  writeFileSync(`${file}.fresh`, JSON.stringify({ id }))
  utimesSync(`${file}.fresh`, 1e9, 1e9)
  renameSync(`${file}.fresh`, file)
}

async function idOf(shelf: InstanceType<typeof Shelf>): Promise<string> {
  return (await shelf.current()).manifest.id
}

test('a bundle is served as soon as it is published, whatever clock and file times say', async () => {
  for (const id of ['a', 'b', 'c']) write(id)
  const shelf = new Shelf()
  const seen: string[] = []
  for (const id of ['a', 'b', 'c', 'a', 'b']) {
    publish(id)
    vi.setSystemTime(Date.now() - 3_600_000)
    seen.push(await idOf(shelf))
  }
  expect(seen).toEqual(['a', 'b', 'c', 'a', 'b'])
})

test('the same bundle is opened once, however many ask', async () => {
  write('once')
  publish('once')
  const shelf = new Shelf()
  const all = await Promise.all(Array.from({ length: 100 }, () => shelf.current()))
  expect(new Set(all).size).toBe(1)
  expect(await shelf.current()).toBe(all[0])
})

test('one that does not open leaves the one before in service, is told of, and is tried again', async () => {
  write('good')
  publish('good')
  const shelf = new Shelf()
  expect(await idOf(shelf)).toBe('good')
  write('broken', 1)
  publish('broken')
  expect(await idOf(shelf)).toBe('good')
  expect(vi.mocked(console.error).mock.calls.flat().join()).toMatch(/broken does not open, the bundle before goes on/)

  write('broken')
  expect(await idOf(shelf), 'not before a second has gone').toBe('good')
  vi.advanceTimersByTime(1_000)
  expect(await idOf(shelf)).toBe('broken')
})

test('one that does not open for long is tried less and less often, with advice each time', async () => {
  write('good')
  publish('good')
  const shelf = new Shelf()
  await shelf.current()
  write('broken', 1)
  publish('broken')
  const opened = vi.spyOn(Bundle, 'open')
  for (let second = 0; second < 600; second++) {
    await shelf.current()
    vi.advanceTimersByTime(1_000)
  }
  expect(opened.mock.calls.length).toBe(15) // after 0, 1, 3, 7, 15, 31 and 63 seconds, and then each minute
  expect(vi.mocked(console.error).mock.calls.at(-1)!.join()).toMatch(/Expected a bundle of format.*haeseol publish/)
  expect(await metrics()).toContain('haeseol_bundle_behind 1')
  write('broken')
  vi.advanceTimersByTime(60_000)
  expect(await idOf(shelf)).toBe('broken')
  expect(await metrics()).toContain('haeseol_bundle_behind 0')
})

test('the only one is tried again, too', async () => {
  write('only', 1)
  publish('only')
  const shelf = new Shelf()
  await expect(shelf.current()).rejects.toThrow('Expected a bundle of format')
  write('only')
  await expect(shelf.current()).rejects.toThrow('Expected a bundle of format')
  vi.advanceTimersByTime(1_000)
  expect(await idOf(shelf)).toBe('only')
})

test('a `current.json` that is gone or damaged leaves in service what there is', async () => {
  write('kept')
  publish('kept')
  const shelf = new Shelf()
  await shelf.current()
  rmSync(join(folder, 'current.json'))
  expect(await idOf(shelf)).toBe('kept')
  writeFileSync(join(folder, 'current.json'), '{"id":')
  expect(await idOf(shelf)).toBe('kept')
  await expect(new Shelf().current()).rejects.toThrow(SyntaxError)
})
