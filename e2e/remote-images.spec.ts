import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, type Request, test } from '@playwright/test'
import { AppServer } from './support/app-server.mjs'
import { expectFreeAndFitting, expectNoViolations, listening, SIZES } from './support/page-checks'

const DOT = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')
const FAR = 'https://tea.example/'

test.describe('in a vault that shows images of other sites and properties', () => {
  let vault: string
  let server: AppServer
  test.beforeAll(async () => {
    vault = mkdtempSync(join(tmpdir(), 'haeseol-shown-'))
    const picture = `<a href="https://far.example/"><img src="${FAR}pot.gif" alt="A pot"></a>`
    writeFileSync(join(vault, 'cups.md'), `---\nauthor: Mina\n---\n\n# Cups\n\n![A cup](${FAR}cup.gif)\n\n${picture}\n`)
    writeFileSync(join(vault, 'haeseol.config.json'), '{ "remoteImages": "on", "properties": ["author"] }')
    server = await AppServer.open(vault)
  })
  test.afterAll(async () => {
    await server.close()
    rmSync(vault, { recursive: true })
  })

  const choose = async (page: Page, group: string, name: string) => {
    await page.goto(`${server.url}/en/settings`)
    const choice = page.getByRole('group', { name: group }).getByRole('radio', { name })
    await listening(choice)
    await choice.check()
    await expect.poll(async () => (await page.request.get(`${server.url}/api/me/settings`)).text()).not.toBe('{}')
  }

  test('a reader who does not want the images is not seen by those sites', async ({ page, context }) => {
    const asked: string[] = []
    await context.route(`${FAR}**`, (route) => {
      asked.push(route.request().url())
      return route.fulfill({ body: DOT, contentType: 'image/gif' })
    })
    await choose(page, 'Pictures from other sites', 'Leave them as links')
    const toNote = () => page.getByRole('link', { name: 'Cups' }).first().click()
    await page.getByRole('link', { name: 'Notes', exact: true }).first().click()
    await toNote() // the router draws this page into the same document
    await expect(page.getByRole('link', { name: 'A cup (tea.example)' })).toHaveAttribute('href', `${FAR}cup.gif`)
    await page.goto(`${server.url}/en/notes/cups`)
    await expect(page.getByRole('link', { name: 'A cup (tea.example)' })).toHaveAttribute('href', `${FAR}cup.gif`)
    await expect(page.getByRole('link', { name: 'A pot (tea.example)' })).toHaveAttribute(
      'href',
      'https://far.example/',
    )
    await expectNoViolations(page, 'images as links')
    expect(asked).toEqual([])

    const { cookies } = await context.storageState()
    const other = await (await context.browser()!.newContext({ storageState: { cookies, origins: [] } })).newPage()
    await other.route(`${FAR}**`, (route) => route.fulfill({ body: DOT, contentType: 'image/gif' }))
    await other.goto(`${server.url}/en/notes`)
    await expect
      .poll(() => other.evaluate(() => localStorage.getItem('settings')), 'the setting follows')
      .toContain('linked')
    await other.context().close()

    await choose(page, 'Pictures from other sites', 'Load them')
    await page.goto(`${server.url}/en/notes/cups`)
    await expect(page.getByRole('img', { name: 'A cup' })).toHaveJSProperty('naturalWidth', 1)
    expect(asked.length).toBeGreaterThan(0)
  })

  test('an image that cannot be loaded is a link, too', async ({ page }) => {
    await page.route(`${FAR}**`, (route) => route.abort())
    await page.goto(`${server.url}/en/notes/cups`)
    await expect(page.getByRole('link', { name: 'A cup (tea.example)' })).toBeVisible()
  })

  test('a reader hides the properties, before the first paint and without script', async ({ page, browser }) => {
    const properties = page.locator('.properties')
    await page.goto(`${server.url}/en/notes/cups`)
    await expect(properties).toContainText('Mina')
    await choose(page, 'Properties of notes', 'Hide')
    await page.route('**/_next/static/**/*.js', (route) => route.abort())
    await page.goto(`${server.url}/en/notes/cups`)
    await expect(properties).toBeHidden()
    const { cookies } = await page.context().storageState()
    const plain = await browser.newContext({ storageState: { cookies, origins: [] }, javaScriptEnabled: false })
    const bare = await plain.newPage()
    await bare.goto(`${server.url}/en/notes/cups`)
    await expect(bare.getByRole('heading', { name: 'Cups' })).toBeVisible()
    await expect(bare.locator('.properties')).toBeHidden()
    await plain.close()
  })

  for (const [width, height, locale] of SIZES)
    test(`the settings fit and have no violation, at ${width} in ${locale}`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      await page.goto(`${server.url}/${locale}/settings`)
      await page.waitForLoadState('networkidle')
      await expectFreeAndFitting(page, `settings, ${locale}`)
    })
})

test('images of other sites are links that name the site, until the vault wants them shown', async ({ page }) => {
  test.slow()
  const vault = mkdtempSync(join(tmpdir(), 'haeseol-remote-'))
  const write = (name: string, text: string) => writeFileSync(join(vault, name), text)
  write('cups.md', `# Cups\n\n![A cup|40](${FAR}cup.gif)\n\n<img src="${FAR}pot.gif" alt="A pot">\n`)
  const asked: Request[] = []
  await page.route(`${FAR}**`, (route) => {
    asked.push(route.request())
    return route.fulfill({ body: DOT, contentType: 'image/gif' })
  })
  const server = await AppServer.open(vault)
  try {
    const closed = await page.goto(`${server.url}/en/notes/cups`)
    await expect(page.getByRole('link', { name: 'A cup (tea.example)' })).toHaveAttribute('href', `${FAR}cup.gif`)
    await expect(page.getByRole('link', { name: 'A pot (tea.example)' })).toBeVisible()
    expect(closed!.headers()['content-security-policy']).toContain("img-src 'self' data:;")
    expect(asked).toEqual([])

    write('haeseol.config.json', '{ "remoteImages": "on" }')
    await server.publish()
    const open = await page.goto(`${server.url}/en/notes/cups`)
    expect(open!.headers()['content-security-policy']).toContain("img-src 'self' data: https:;")
    const cup = page.getByRole('img', { name: 'A cup' })
    await expect(cup).toHaveAttribute('width', '40')
    await expect(cup).toHaveJSProperty('naturalWidth', 1)
    await expect(page.getByRole('img', { name: 'A pot' })).toHaveJSProperty('naturalWidth', 1)
    expect(asked.map((request) => request.headers().referer)).toEqual([undefined, undefined])
    const home = await page.goto(`${server.url}/en`)
    expect(home!.headers()['content-security-policy'], 'pages of one reader too').toContain('data: https:;')

    write('haeseol.config.json', '{}')
    await server.publish()
    const again = await page.request.get(`${server.url}/en`, { headers: { 'x-haeseol-remote-images': 'on' } })
    expect(again.headers()['content-security-policy'], 'no client opens it').toContain("img-src 'self' data:;")
  } finally {
    await server.close()
    rmSync(vault, { recursive: true })
  }
})
