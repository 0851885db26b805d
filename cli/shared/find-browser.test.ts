import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBrowser } from './find-browser.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'haeseol-browser-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function program(...path: string[]): string {
  const file = join(folder, ...path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '#!/bin/sh\n')
  chmodSync(file, 0o755)
  return file
}

test('prefers the browser of `CHROMIUM`', () => {
  program('google-chrome')
  expect(findBrowser({ CHROMIUM: '/opt/mine', PATH: folder })).toBe('/opt/mine')
})

test("prefers Playwright's browser to the system's if it is installed", () => {
  const chrome = program('bin', 'google-chrome')
  const own = program('own', 'chrome')
  expect(findBrowser({ PATH: join(folder, 'bin') }, own)).toBe(own)
  expect(findBrowser({ PATH: join(folder, 'bin') }, '/nowhere/chrome')).toBe(chrome)
})

test('finds a browser on the path', () => {
  const edge = program('microsoft-edge')
  expect(findBrowser({ PATH: ['/nowhere', folder].join(delimiter) })).toBe(edge)
})

test("finds a browser among a macOS user's apps", () => {
  const chrome = program('Applications', 'Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome')
  expect(findBrowser({ PATH: '', HOME: folder })).toBe(chrome)
})

test.each(['LOCALAPPDATA', 'ProgramFiles', 'ProgramFiles(x86)'])('finds a browser in the folder of %s', (name) => {
  const edge = `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`
  writeFileSync(edge, '')
  chmodSync(edge, 0o755)
  expect(findBrowser({ PATH: '', [name]: folder })).toBe(edge)
  rmSync(edge)
})

test('finds nothing if nothing is installed', () => {
  expect(findBrowser({ PATH: folder, HOME: folder })).toBeNull()
})
