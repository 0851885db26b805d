import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import type { CompileFiles } from '../bundling/compiled-note'
import { compileNote } from '../compiling/compile-note'
import { failedNote } from '../compiling/threads/failed-note'
import { at, bytesOf, compiled, keepOneNote, note, publishTo, write } from '../testing/trial-vault'
import type { Published } from './published'

const GOOD = note('Which pot pours?')
const BROKEN = GOOD.replace('정답: A', '정답: F').replace('Which pot pours?', 'Which pan pours?')
const ERROR = { ruleId: 'answer-unknown', severity: 'error', file: 'pot.md' }

const publish = () => publishTo('bundles', 'bundles/cache')
const loseCache = () => rm(at('bundles/cache'), { recursive: true })

/** What learners read, and what they are told after an answer. */
async function served(published: Published): Promise<string> {
  const files = Object.entries(await bytesOf('bundles', published))
  return files.flatMap(([name, text]) => (/^(pages|keys)/.test(name) ? text : [])).join()
}
const idsOf = async (published: Published) => (await served(published)).match(/"item":"[\w-]+"/g)!.sort()

beforeEach(async () => {
  await keepOneNote()
  await write('pot.md', GOOD)
})

describe('a note with an error', () => {
  test('is served as it was, while the others go on, and its author is told', async () => {
    const before = await publish()
    await write('pot.md', BROKEN)
    await write('ok.md', note('Which kettle boils?'))
    const published = await publish()
    expect(published).toMatchObject({ serious: [ERROR], counts: { error: 1 }, held: [{ path: 'pot.md' }] })
    expect(await served(published)).toContain('Which pot pours?')
    expect(await served(published)).not.toContain('Which pan pours?')
    expect(await served(published)).toContain('Which kettle boils?')
    expect(await idsOf(published)).toEqual(expect.arrayContaining([(await idsOf(before)).at(-1)]))
  })

  test('is held on however often others change, and told each time', async () => {
    await publish()
    await write('pot.md', BROKEN)
    await publish()
    await write('ok.md', note('Which kettle boils?'))
    const published = await publish()
    expect(compiled).toEqual(['ok.md'])
    expect(published).toMatchObject({ serious: [ERROR], held: [{ path: 'pot.md' }] })
    expect(await publish()).toMatchObject({ isUnchanged: true, id: published.id, held: [{ path: 'pot.md' }] })
  })

  test('is held on when the cache is lost, to the same bytes', async () => {
    await publish()
    await write('pot.md', BROKEN)
    const first = await publish()
    const bytes = await bytesOf('bundles', first)
    await loseCache()
    const second = await publish()
    expect(second).toMatchObject({ id: first.id, held: [{ path: 'pot.md' }] })
    expect(await bytesOf('bundles', second)).toEqual(bytes)
  })

  test('is held though the cache was lost before the error', async () => {
    await publish()
    await loseCache()
    await write('pot.md', BROKEN)
    expect(await served(await publish())).toContain('Which pot pours?')
  })

  test('is served as it is once it is mended, its questions with the names that they had', async () => {
    const before = await publish()
    await write('pot.md', BROKEN)
    await publish()
    await write('pot.md', GOOD.replace('pours', 'pours hot'))
    const mended = await publish()
    expect(mended).toMatchObject({ held: [], counts: { error: 0 } })
    expect(await served(mended)).toContain('Which pot pours hot?')
    expect(await idsOf(mended)).toEqual(await idsOf(before))
  })

  test('that is taken back to what it was is as if nothing had been', async () => {
    const before = await publish()
    await write('pot.md', BROKEN)
    await publish()
    await write('pot.md', GOOD)
    expect(await publish()).toMatchObject({ id: before.id, held: [], serious: [] })
  })

  test('goes when its file does, and does not come back when a new one has an error', async () => {
    await publish()
    await write('pot.md', BROKEN)
    await publish()
    await rm(at('vault/pot.md'))
    expect(await served(await publish())).not.toContain('Which pot pours?')
    await write('pot.md', BROKEN)
    const published = await publish()
    expect(published.held).toEqual([])
    expect(await served(published)).not.toContain('Which pot pours?')
  })

  test('is found by links under its last good title', async () => {
    await publish()
    await write('pot.md', BROKEN)
    await write('ok.md', '# Links\n\n[[Which pot pours?]] [[Which pan pours?]]\n')
    const { serious } = await publish()
    expect(serious.map(({ ruleId }) => ruleId).sort()).toEqual(['answer-unknown', 'link-unresolved'])
  })

  test('that is new is served without the question that has it, until it is good', async () => {
    await write('pot.md', `${BROKEN}\n${note('Which cup is hot?').replace(/^# .*\n/, '')}`)
    const published = await publish()
    expect(published).toMatchObject({ serious: [ERROR], held: [], items: 2 }) // that of `ok.md` is the other
    expect(await served(published)).toContain('Which cup is hot?')
  })

  test('is shown as it was saved where nothing is held, as in a preview', async () => {
    await publishTo('bundles', 'bundles/cache', { holdsBroken: false })
    await write('pot.md', BROKEN)
    const published = await publishTo('bundles', 'bundles/cache', { holdsBroken: false })
    expect(published).toMatchObject({ held: [], serious: [ERROR] })
    expect(await served(published)).not.toContain('Which pot pours?')
    expect(await readdir(at('bundles'))).not.toContain('sources')
  })
})

test('a note that hangs is held, and tried again each time', async () => {
  await publish()
  await write('pot.md', GOOD.replace('pours', 'hangs'))
  let isBusy = true
  const compile: CompileFiles = async (files) => {
    compiled.push(...files.map(({ path }) => path))
    return files.map((file) => (file.path === 'pot.md' && isBusy ? failedNote(file, 'time') : compileNote(file)))
  }
  const publishOn = () => publishTo('bundles', 'bundles/cache', { compile })
  const busy = await publishOn()
  expect(busy).toMatchObject({ held: [{ path: 'pot.md' }], serious: [{ ruleId: 'note-timeout' }] })
  expect(await served(busy)).toContain('Which pot pours?')
  isBusy = false
  const quiet = await publishOn()
  expect(compiled).toEqual(['pot.md'])
  expect(await served(quiet)).toContain('Which pot hangs?')
})

describe('a note that cannot be read any more', () => {
  test.each<[what: string, make: () => unknown]>([
    ['its bytes are no text', () => writeFile(at('vault/pot.md'), Buffer.alloc(100))],
    [
      'a link out of the vault took its place',
      async () => {
        await rm(at('vault/pot.md'))
        symlinkSync('/etc/passwd', at('vault/pot.md'))
      },
    ],
  ])('is served as it was: %s', async (_, make) => {
    await publish()
    await make()
    const published = await publish()
    expect(published).toMatchObject({
      held: [{ path: 'pot.md' }],
      serious: [{ ruleId: 'file-unread', file: 'pot.md' }],
    })
    expect(await served(published)).toContain('Which pot pours?')
    await loseCache()
    expect(await publish()).toMatchObject({ id: published.id })
  })

  test.skipIf(process.getuid?.() === 0)('is served as it was: its folder is closed', async () => {
    mkdirSync(at('vault/a'))
    await rename(at('vault/pot.md'), at('vault/a/pot.md'))
    await publish()
    chmodSync(at('vault/a'), 0)
    const published = await publish()
    chmodSync(at('vault/a'), 0o700)
    expect(published).toMatchObject({ held: [{ path: 'a/pot.md' }] })
  })

  test('is served as it was: a link to itself took the place of its folder', async () => {
    mkdirSync(at('vault/a'))
    await rename(at('vault/pot.md'), at('vault/a/pot.md'))
    await publish()
    rmSync(at('vault/a'), { recursive: true })
    symlinkSync('a', at('vault/a'))
    const published = await publish()
    expect(published).toMatchObject({ held: [{ path: 'a/pot.md' }] })
    expect(await served(published)).toContain('Which pot pours?')
  })
})

test('a last good version that is damaged is none: the page goes without the question', async () => {
  await publish()
  for (const name of await readdir(at('bundles/sources')))
    await writeFile(at('bundles/sources', name), (await readFile(at('bundles/sources', name))).subarray(0, -2))
  await write('pot.md', BROKEN)
  const published = await publish()
  expect(published).toMatchObject({ held: [], serious: [ERROR] })
  expect(await served(published)).not.toContain('Which pot pours?')
})
