import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Request, test } from '@playwright/test'
import { AppServer } from './app-server.mjs'

const DOT = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')
const FAR = 'https://tea.example/'

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
