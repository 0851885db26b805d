import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { AppServer } from './support/app-server.mjs'

const test = base.extend<{ server: AppServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern.
  server: async ({}, use) => {
    const vault = mkdtempSync(join(tmpdir(), 'haeseol-shared-'))
    cpSync('e2e/vault', vault, { recursive: true })
    const server = await AppServer.open(vault)
    await use(server)
    await server.close()
    rmSync(vault, { recursive: true })
  },
})

/** Opens a page and answers its first question. The verdict appears beside it only if the page's script runs. */
async function study(page: Page, url: string): Promise<string[]> {
  const blocked: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) blocked.push(message.text())
  })
  await page.goto(url)
  await expect(page.locator('html')).toHaveAttribute('data-script', '')
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('form') ?? {}).some((key) => key.startsWith('__react')),
  )
  return blocked
}

for (const locale of ['ko', 'en']) {
  test(`a kept page runs its scripts under its policy, again and again: ${locale}`, async ({ browser, server }) => {
    const url = `${server.url}/${locale}/notes/lending`
    const policies = new Set<string | null>()
    for (let reader = 0; reader < 3; reader++) {
      const page = await browser.newPage()
      expect(await study(page, url)).toEqual([])
      await page.reload()
      expect(await study(page, url), 'from the browser’s own copy').toEqual([])
      policies.add((await fetch(url)).headers.get('content-security-policy'))
      await page.close()
    }
    expect(policies.size, 'the page was made once').toBe(1)
  })
}

test('a page that a browser kept goes on after a restart, and is another after a publish', async ({ page, server }) => {
  const url = `${server.url}/en/notes/lending`
  const policy = async () => (await fetch(url)).headers.get('content-security-policy')
  const before = await policy()
  expect(await study(page, url)).toEqual([])

  await server.stop()
  await server.start()
  const reloaded = page.waitForResponse(url)
  expect(await study(page, url)).toEqual([])
  const { 'content-security-policy': shownUnder } = (await reloaded).headers()
  expect(shownUnder, 'the browser’s copy goes on under its own policy').toBe(before)
  expect(await policy(), 'which is not the one of the new process').not.toBe(before)

  const file = join(server.vault, 'library/lending.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^# .*$/m, '$&\n\nRead twice.\n'))
  await server.publish()
  expect(await study(page, url)).toEqual([])
  await expect(page.getByText('Read twice.')).toBeAttached()
})
