import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compileNote } from '../compile-note'
import { compileInWorkers } from './compile-in-workers'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(import.meta.dirname, '../../../../node_modules/.note-worker-'))
})
afterAll(() => rm(folder, { recursive: true }))

/**
 * Builds the thread that compiles, with a compiler that some notes are too much for: their first words say what they do.
 */
async function hostileWorker(): Promise<URL> {
  const hostile = `
    import { parentPort, workerData } from 'node:worker_threads'
    import { compileNote } from '../compile-note'
    const deeds = {
      hang() { for (;;); },
      hoard() { const all = []; for (;;) all.push(Array.from({ length: 1e6 }, () => ({}))) },
      split() { for (const all = [];;) all.push('a '.repeat(1e7).split(' ')) },
      map() { for (const all = new Map();;) all.set(all.size, [all.size]) },
      crash() { throw new RangeError('no such option') },
      exit() { process.exit(3) },
    }
    parentPort.on('message', ({ files = [] }) => {
      const compiledNotes = files.map((file, i) => {
        Atomics.store(workerData.clock, 0, i + 1)
        deeds[Buffer.from(file.bytes).toString()]?.()
        return compileNote(file)
      })
      Atomics.store(workerData.clock, 0, 0)
      parentPort.postMessage(compiledNotes)
    })`
  return buildWorker({ contents: hostile, resolveDir: import.meta.dirname, loader: 'ts' }, 'hostile')
}

async function buildWorker(stdin: { contents: string; resolveDir: string; loader: 'ts' }, name: string): Promise<URL> {
  const outfile = join(folder, `${name}.mjs`)
  await build({ stdin, bundle: true, packages: 'external', format: 'esm', platform: 'node', outfile })
  return pathToFileURL(outfile)
}

const own = () =>
  buildWorker({ contents: "import './note-worker'", resolveDir: import.meta.dirname, loader: 'ts' }, 'own')
const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) })

test('notes come out of threads as they do without, in their order', async () => {
  const files = Array.from({ length: 120 }, (_, i) => file(`${i}.md`, `# Note ${i}\n\nText [[${i + 1}]].\n`))
  const compiledNotes = await compileInWorkers(await own())(files)
  expect(compiledNotes).toEqual(files.map(compileNote))
})

test('notes that are asked for while others compile come out as they do alone, though one ends the thread', async () => {
  const compile = compileInWorkers(await hostileWorker(), { noteMs: 20_000, noteMb: 128 })
  const files = Array.from({ length: 40 }, (_, i) => file(`${i}.md`, `# Note ${i}\n`))
  const bad = file('bad.md', 'exit')
  const asked = await Promise.all([compile(files.slice(0, 20)), compile([bad]), compile(files.slice(20))])
  expect([...asked[0]!, ...asked[2]!]).toEqual(files.map(compileNote))
  expect(asked[1]!.map(({ read, findings }) => [read.path, findings[0]!.ruleId])).toEqual([['bad.md', 'note-timeout']])
})

test.each([
  ['hangs', 'hang', 'takes more than 1.5 seconds of a processor', 1_500],
  ['takes all memory', 'hoard', 'takes more than 128 MB of memory', 20_000],
  ['takes it in large pieces', 'split', 'takes more than 128 MB of memory', 20_000],
  ['takes it for one table', 'map', 'takes more than 128 MB of memory', 20_000],
  ['crashes the compiler', 'crash', 'fails on', 20_000],
  ['ends the thread', 'exit', 'fails on', 20_000],
])('a note that %s gets a message, and its neighbours compile', async (_, deed, reason, noteMs) => {
  const files = [file('a.md', '# A\n'), file('bad.md', deed), file('b.md', '# B\n')]
  const [a, bad, b] = await compileInWorkers(await hostileWorker(), { noteMs, noteMb: 128 })(files)
  expect([a, b]).toEqual([files[0]!, files[2]!].map(compileNote))
  expect(bad!.findings).toMatchObject([{ ruleId: 'note-timeout', reason: expect.stringContaining(reason) }])
  expect(bad!.body.text, 'its page has its text').toBe(deed)
})
