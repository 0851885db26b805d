import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SiteFolder } from './site-folder'

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
  expect(readdirSync(place()).sort()).toEqual(['.nojekyll', 'en'])
})

test('a folder with other things is left alone', () => {
  mkdirSync(place())
  writeFileSync(join(place(), 'thesis.txt'), 'mine')
  expect(() => new SiteFolder(place())).toThrow('to be empty or an earlier site')
  expect(readFileSync(join(place(), 'thesis.txt'), 'utf8')).toBe('mine')
})

test('what was not finished leaves nothing', () => {
  const folder = new SiteFolder(place())
  folder.write('/ko/index.html', 'half')
  folder.abandon()
  expect(existsSync(place())).toBe(false)
  expect(readdirSync(home)).toEqual([])
})

test('no path leads out of the folder', () => {
  const folder = new SiteFolder(place())
  expect(() => folder.write('/../elsewhere.html', '')).toThrow(RangeError)
  folder.abandon()
})
