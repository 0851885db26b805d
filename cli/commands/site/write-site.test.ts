import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SiteEquipment } from '../../../lib/model/addresses/site-data'
import type { SiteApplication } from './site-application'
import { SiteFolder } from './site-folder'
import { writeSite } from './write-site'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'write-site-'))
})
afterEach(() => rmSync(home, { recursive: true }))

/** An application with one page in each language, which says what it was told of the site. */
function application(woff2: Uint8Array | null): SiteApplication {
  const data = { pages: [''], parts: 0, moved: {}, lang: 'ko', pool: [], search: null, remoteImages: false }
  const page = async (path: string, site: SiteEquipment | null) => ({
    status: /^\/(ko|en)(\/404)?$/.test(path) ? 200 : 404,
    body: Buffer.from(`<meta charset="utf-8"/><p>${site?.typeface?.name ?? 'no typeface'}</p>`),
  })
  const typeface = async () => ({ name: 'cut', isWhole: true })
  return { data: async () => data, page, typeface, typefaceFile: async () => woff2 } as unknown as SiteApplication
}

async function write(woff2: Uint8Array | null) {
  const folder = new SiteFolder(join(home, 'site'))
  const { pages } = await writeSite(application(woff2), folder, '')
  folder.finish()
  const textOf = (path: string) => readFileSync(join(home, 'site', path), 'utf8')
  const names = await readdir(join(home, 'site'))
  return { pages, texts: ['ko/index.html', 'en/index.html', '404.html'].map(textOf), hasFonts: names.includes('fonts') }
}

test('pages name the typeface before it is cut', async () => {
  const { pages, texts, hasFonts } = await write(new Uint8Array(1))
  expect(pages).toBe(2)
  for (const text of texts) expect(text).toContain('<p>cut</p>')
  expect(hasFonts).toBe(true)
})

test('pages name no typeface if it cannot be cut', async () => {
  const { pages, texts, hasFonts } = await write(null)
  expect(pages).toBe(2)
  for (const text of texts) expect(text).toContain('<p>no typeface</p>')
  expect(hasFonts).toBe(false)
})
