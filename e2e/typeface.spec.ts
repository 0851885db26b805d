// A page loads one typeface with the characters of the notes, and no slices of the whole one.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page, type Request } from '@playwright/test'
import { AppServer } from './support/app-server.mjs'

const NOTE = 'steeping-time'
/** A syllable that no note of the test has, so that it is in no typeface before it is written. */
const RARE = '똠'

const test = base.extend<{ server: AppServer }>({
  server: async ({ browserName: _ }, use) => {
    const vault = mkdtempSync(join(tmpdir(), 'haeseol-typeface-'))
    cpSync('e2e/vault', vault, { recursive: true })
    const server = await AppServer.open(vault)
    await use(server)
    await server.close()
    rmSync(vault, { recursive: true })
  },
})

/** Opens a page. @returns the fonts that it loaded, by path, with their bytes */
async function fontsOf(page: Page, url: string): Promise<Map<string, number>> {
  const fonts = new Map<string, number>()
  const note = async (request: Request) => {
    if (request.resourceType() === 'font')
      fonts.set(new URL(request.url()).pathname, (await request.sizes()).responseBodySize)
  }
  page.on('requestfinished', note)
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  page.off('requestfinished', note)
  return fonts
}
const own = (fonts: Map<string, number>) => [...fonts.keys()].filter((path) => path.startsWith('/fonts/'))
const slices = (fonts: Map<string, number>) => [...fonts.keys()].filter((path) => path.includes('subset'))

test('pages load one typeface for all Korean, and less than 250 kB of fonts', async ({ browser, server }) => {
  for (const path of ['/ko', `/ko/notes/${NOTE}`, `/en/notes/${NOTE}`, '/ko/practice', '/ko/exams', '/ko/settings']) {
    const page = await browser.newPage() // with an empty cache
    const fonts = await fontsOf(page, server.url + path)
    expect(slices(fonts), path).toEqual([])
    expect(own(fonts), path).toHaveLength(1)
    const bytes = [...fonts.values()].reduce((sum, size) => sum + size, 0)
    expect(bytes, path).toBeLessThan(250_000)
    await page.close()
  }
})

test('a character that no note had gets a new typeface, and the earlier one stays', async ({ browser, server }) => {
  const open = async () => {
    const page = await browser.newPage()
    const fonts = await fontsOf(page, `${server.url}/ko/notes/${NOTE}`)
    await page.close()
    return fonts
  }
  const [first] = own(await open())
  const file = join(server.vault, 'tea', `${NOTE}.md`)
  writeFileSync(file, readFileSync(file, 'utf8').replace('### 시간과 맛\n', `$&\n${RARE}\n`))
  await server.publish()
  await expect.poll(async () => own(await open())[0], { timeout: 60_000 }).not.toBe(first)
  expect(slices(await open())).toEqual([])
  expect((await fetch(server.url + first)).status, 'pages that are open still have theirs').toBe(200)
})

test('other characters come in slices once something is typed, and no slice is declared before', async ({
  page,
  server,
}) => {
  const loaded: string[] = []
  page.on('requestfinished', (request) => loaded.push(request.url()))
  const slice = () => loaded.filter((url) => url.includes('subset'))
  const isDeclared = () =>
    page.evaluate(() => [...document.fonts].some(({ family }) => family.includes('Pretendard Variable')))
  await page.goto(`${server.url}/ko/notes/${NOTE}`)
  await page.waitForLoadState('networkidle')
  expect(await isDeclared()).toBe(false)
  await page.keyboard.press('/')
  await page.getByRole('combobox').fill(RARE)
  await expect.poll(isDeclared).toBe(true)
  await expect.poll(slice).toHaveLength(1)
})
