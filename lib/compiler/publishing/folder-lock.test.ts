import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { compileNote } from '../compiling/compile-note'
import { at, bytesOf, currentOf, keepOneNote, note, publishTo, write } from '../testing/trial-vault'
import { HOLDER_FILE, type Holder, LOCK_FILE, withLock } from './folder-lock'
import type { Published } from './published'

const entry = fileURLToPath(new URL('../testing/publishing-process.ts', import.meta.url))
const script = fileURLToPath(
  new URL('../../../node_modules/.cache/haeseol-test/publishing-process.mjs', import.meta.url),
)
const killer = fileURLToPath(new URL('../testing/kill-at-write.mjs', import.meta.url))
const external = { packages: 'external', platform: 'node', format: 'esm' } as const
beforeAll(() => build({ entryPoints: [entry], outfile: script, bundle: true, ...external }).then(() => {}))

const started: ChildProcess[] = []
afterEach(() => started.splice(0).forEach((child) => void child.kill('SIGKILL')))

/** Starts a process that takes the lock and keeps it. @param before  what is put before the command */
async function holder(...before: string[]): Promise<ChildProcess> {
  const [command, ...args] = [...before, process.execPath, script, at('vault'), at('bundles')]
  const child = spawn(command!, args, { env: { ...process.env, HOLD: '1' }, stdio: ['ignore', 'pipe', 'inherit'] })
  started.push(child)
  await new Promise((held) => child.stdout!.once('data', held))
  return child
}

const ended = (child: ChildProcess) => new Promise((done) => child.once('exit', done))

/** Publishes, and says who it waited for. */
async function publishWaiting(onWait: (holder: Holder | null) => void = () => {}): Promise<(Holder | null)[]> {
  const waited: (Holder | null)[] = []
  await publishTo('bundles', 'cache', {
    onWait: (holder) => {
      waited.push(holder)
      onWait(holder)
    },
  })
  return waited
}

describe('a publisher that another process keeps waiting', () => {
  test('says who, and goes on when that one is killed', async () => {
    await keepOneNote()
    const other = await holder()
    const waited = await publishWaiting(() => other.kill('SIGKILL'))
    expect(waited).toEqual([{ pid: other.pid, host: hostname(), since: expect.stringMatching(/^\d{4}-.*Z$/) }])
  })

  test('waits for one that is stopped, which may go on at any time', async () => {
    await keepOneNote()
    const other = await holder()
    other.kill('SIGSTOP')
    let isDone = false
    let isDoneWhileStopped = false
    const publishing = publishWaiting(() => {
      isDoneWhileStopped = isDone
      other.kill('SIGCONT')
      other.kill('SIGTERM')
    }).then((waited) => {
      isDone = true
      return waited
    })
    expect(await publishing).toHaveLength(1)
    expect(isDoneWhileStopped).toBe(false)
  })

  const canUnshare = spawnSync('unshare', ['-pf', 'true']).status === 0
  test.skipIf(!canUnshare)('says so of a process in another container, whose ids are the same as here', async () => {
    await keepOneNote()
    const other = await holder('unshare', '-pf', '--kill-child')
    const waited = await publishWaiting(() => other.kill('SIGKILL'))
    expect(waited).toMatchObject([{ pid: 1 }])
  })
})

describe('what a process that is gone has left', () => {
  const gone = () => spawnSync(process.execPath, ['-e', '']).pid!
  const living = () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
    started.push(child)
    return child.pid!
  }

  test.each<[whose: string, pid: () => number]>([
    ['a process that is gone', gone],
    ['a process that lives, and is another', living],
    ['the publisher itself', () => process.pid],
  ])('is no lock, though it has the id of %s', async (_, pidOf) => {
    await keepOneNote()
    await publishTo('bundles', 'cache')
    const pid = pidOf()
    writeFileSync(at('bundles', '.lock'), String(pid)) // of programs before December 2026
    writeFileSync(at('bundles', HOLDER_FILE), JSON.stringify({ pid, host: hostname(), since: new Date() }))
    await write('new.md', note('Which pot pours?'))
    expect(await publishWaiting()).toEqual([])
    expect(readdirSync(at('bundles'))).not.toContain('.lock')
  })

  test('is no lock, whatever stands in its file', async () => {
    await publishTo('bundles', 'cache')
    writeFileSync(at('bundles', LOCK_FILE), 'x'.repeat(5_000))
    expect(await publishWaiting()).toEqual([])
    expect(statSync(at('bundles', LOCK_FILE)).size).toBe(0)
  })

  test('is taken over at once by the next, of whom there is one at a time', async () => {
    await keepOneNote()
    const other = await holder()
    other.kill('SIGKILL')
    await ended(other)
    let atOnce = 0
    const counts: number[] = []
    const work = async () => {
      counts.push(++atOnce)
      await new Promise((done) => setTimeout(done, 5))
      atOnce--
    }
    await Promise.all(Array.from({ length: 10 }, () => withLock(at('bundles'), () => {}, work)))
    expect(counts).toEqual(Array(10).fill(1))
  })
})

test('a publisher whose lock was deleted makes nothing current', async () => {
  await keepOneNote()
  await write('new.md', note('Which pot pours?'))
  let other: Published | undefined
  const publishing = publishTo('bundles', 'cache', {
    compile: async (files) => {
      rmSync(at('bundles', LOCK_FILE))
      await write('new.md', note('Which kettle boils?'))
      other = await publishTo('bundles', 'other cache')
      return files.map(compileNote)
    },
  })
  await expect(publishing).rejects.toThrow('.publisher.lock was deleted or replaced while this process published')
  expect(await currentOf('bundles')).toBe(other!.id)
})

describe('a publisher that is killed', () => {
  /** A process takes half a second to load the compiler: `EVERY_WRITE=1` tries all. */
  const STEP = process.env.EVERY_WRITE === '1' ? 1 : 5

  const run = (killedAt: number) => {
    const env = { ...process.env, KILL_AT_WRITE: String(killedAt) }
    return spawnSync(process.execPath, ['--import', killer, script, at('vault'), at('bundles')], { env })
  }

  test('at any of its writes leaves what is served, and nothing that the next one minds or keeps', async () => {
    await keepOneNote()
    run(0)
    const names = readdirSync(at('bundles'))
    let n = 1
    for (; ; n += STEP) {
      await write('ok.md', note(`Which of the ${n} old pots here pours best?`))
      const { signal } = run(n)
      const served = await currentOf('bundles')
      expect(readdirSync(at('bundles', served)), `served after a kill at write ${n}`).toContain('bundle.json')
      if (signal === null) break
      const next = await publishTo('bundles', 'bundles/cache')
      const bytes = await bytesOf('bundles', next)
      const cold = await publishTo('bundles', `cache ${n}`)
      expect(next.id, `after a kill at write ${n}`).toBe(cold.id)
      expect(bytes).toEqual(await bytesOf('bundles', cold))
      expect(readdirSync(at('bundles')).filter((name) => !names.includes(name) && !isBundle(name))).toEqual([])
    }
    expect(n, 'the first write at which it was not killed').toBeGreaterThan(20)
  }, 600_000) // a busy machine is slow
})

const isBundle = (name: string) => /^b[\w-]{22}$/.test(name)
