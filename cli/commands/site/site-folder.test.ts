import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { SiteFolder } from './site-folder'

const entry = fileURLToPath(new URL('writing-process.ts', import.meta.url))
const script = fileURLToPath(new URL('../../../node_modules/.cache/haeseol-test/writing-process.mjs', import.meta.url))
const killer = fileURLToPath(new URL('../../../lib/compiler/testing/kill-at-write.mjs', import.meta.url))
const external = { packages: 'external', platform: 'node', format: 'esm' } as const
beforeAll(() => build({ entryPoints: [entry], outfile: script, bundle: true, ...external }).then(() => {}))

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'site-folder-'))
})
afterEach(() => rmSync(home, { recursive: true }))

const place = () => join(home, 'site')
const writeSite = (text: string) => {
  const folder = new SiteFolder(place())
  folder.write('/ko/index.html', text)
  folder.finish()
}

test('an earlier site is replaced by the whole new one', () => {
  writeSite('old')
  const folder = new SiteFolder(place())
  folder.write('/en/index.html', 'new')
  expect(readFileSync(join(place(), 'ko/index.html'), 'utf8'), 'until it is whole').toBe('old')
  folder.finish()
  expect(readdirSync(place()).sort()).toEqual(['.haeseol-site', '.nojekyll', 'en'])
  expect(readdirSync(home)).toEqual(['site'])
})

test.skipIf(!existsSync('/proc/self'))('a place where the system makes no folders is refused at once', () => {
  expect(() => new SiteFolder('/proc/haeseol')).toThrow('ENOENT')
})

test('a folder with other things is left alone', () => {
  mkdirSync(place())
  writeFileSync(join(place(), 'thesis.txt'), 'mine')
  expect(() => new SiteFolder(place())).toThrow('to be empty or an earlier site, but it has `thesis.txt`')
  expect(readFileSync(join(place(), 'thesis.txt'), 'utf8')).toBe('mine')
})

test('a site of another program is left alone', () => {
  mkdirSync(place())
  writeFileSync(join(place(), '.nojekyll'), '')
  expect(() => new SiteFolder(place())).toThrow('but it has `.nojekyll`')
})

test('an earlier site to which somebody added something is left alone', () => {
  writeSite('old')
  writeFileSync(join(place(), 'CNAME'), 'notes.example')
  expect(() => new SiteFolder(place())).toThrow('but it has `CNAME`')
  expect(readdirSync(place())).toContain('CNAME')
})

test('what was not finished leaves nothing', () => {
  const folder = new SiteFolder(place())
  folder.write('/ko/index.html', 'half')
  folder.abandon()
  expect(() => folder.write('/en/index.html', 'late'), 'by a part that did not hear of it').toThrow('abandoned')
  expect(existsSync(place())).toBe(false)
  expect(readdirSync(home)).toEqual([])
})

test('no path leads out of the folder', () => {
  const folder = new SiteFolder(place())
  expect(() => folder.write('/../elsewhere.html', '')).toThrow(RangeError)
  folder.abandon()
})

const PAGES = ['ko/index.html', 'en/index.html', 'index.html']
/** What each page of a site says, once for all that say the same. */
const saidBy = (site: string) => [...new Set(PAGES.map((page) => readFileSync(join(site, page), 'utf8')))]

test('a writer that is killed at any of its writes leaves a whole site or none, and the next one clears up after it', () => {
  const run = (text: string, killedAt: number) => {
    const env = { ...process.env, KILL_AT_WRITE: String(killedAt) }
    return spawnSync(process.execPath, ['--import', killer, script, place(), text], { env })
  }
  run('0', 0)
  let n = 1
  for (; ; n++) {
    const [before] = saidBy(place())
    const { signal } = run(`${n}`, n)
    if (existsSync(place())) expect([[before], [`${n}`]], `after a kill at write ${n}`).toContainEqual(saidBy(place()))
    new SiteFolder(place())
    expect([[before], [`${n}`]], `for the next one after write ${n}`).toContainEqual(saidBy(place()))
    expect(readdirSync(home), `after write ${n}`).toEqual(['site'])
    if (signal === null) break
  }
  expect(n, 'the first write at which it was not killed').toBeGreaterThan(10)
}, 60_000)
