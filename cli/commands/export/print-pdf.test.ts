import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBrowser } from '../../shared/find-browser.mjs'
import { printPdf } from './print-pdf'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'haeseol-pdf-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function program(name: string, script: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

const page = new TextEncoder().encode('<!doctype html><p>차를 우린다</p><p style="break-before: page">Which pot?</p>')

test('reports a missing browser, and the error of a browser that prints no PDF', async () => {
  await expect(printPdf(page, null)).rejects.toThrow('expected Chromium, Chrome or Edge')
  const broken = program('chromium', 'echo no display >&2; exit 3')
  await expect(printPdf(page, broken)).rejects.toThrow(/Unexpected end of `.*chromium`, .*no display/s)
})

test.skipIf(findBrowser() === null)(
  'prints a page to PDF',
  async () => {
    const pdf = Buffer.from(await printPdf(page, findBrowser())).toString('latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2)
  },
  60_000,
)
