// Readers may block cookies and site data. Then nothing is kept on the device, and everything else works.
import { test as base, expect, type Page } from '@playwright/test'
import { forbidStorage } from './support/forbidden-storage'
import { listening } from './support/page-checks'
import { find, palette, visit } from './support/palette'

const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ page, context }, use) => {
      await forbidStorage(context)
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(`${error} at ${page.url()}`))
      await use(faults)
      expect(faults, 'no script of a page ends in an error').toEqual([])
    },
    { auto: true },
  ],
})

const begun = async (page: Page, kind: 'practice' | 'exam'): Promise<string> => {
  const data = { kind, from: { tags: ['library/'] }, ...(kind === 'exam' && { minutes: 30 }) }
  return `en/sittings/${(await (await page.request.post('api/sittings', { data })).json()).id}`
}

/** The heading is still there once the page has loaded and rests, which is when its last scripts run. */
async function expectToStay(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 })
  const text = await heading.textContent()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => setTimeout(done, 500))))
  await expect(heading).toHaveText(text!)
  await expect(page.getByText('This page couldn’t load')).toHaveCount(0)
}

const PAGES = {
  home: 'en',
  'a note': 'en/notes/steeping-time',
  practice: 'en/practice',
  review: 'en/review',
  settings: 'en/settings',
  search: 'en/search?q=tea',
  exams: 'en/exams',
  history: 'en/history',
  mistakes: 'en/mistakes',
  'what is kept for the train': 'en/keep',
  'what is missing': 'en/offline',
}
for (const [name, path] of Object.entries(PAGES)) {
  test(`the page of ${name} stays where storage is forbidden`, async ({ page }) => {
    await page.goto(path)
    await expectToStay(page)
  })
}

test('an answer in a practice is marked, where storage is forbidden', async ({ page }) => {
  await page.goto(await begun(page, 'practice'))
  await expectToStay(page)
  await page.getByRole('radio').or(page.getByRole('checkbox')).filter({ visible: true }).first().check()
  await page.getByRole('button', { name: 'Mark it' }).filter({ visible: true }).first().click()
  await expect(page.getByText(/^(Correct|Not correct|Partly)/).first()).toBeVisible()
})

test('an answer on the page of a note is marked, and is there after a reload', async ({ page }) => {
  await page.goto('en/notes/lending')
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Mark it' }).first().click()
  await expect(page.getByText(/^(Correct|Not correct)/).first()).toBeVisible()
  await page.reload()
  await expect(page.getByText(/^(Correct|Not correct)/).first(), 'the server has it').toBeVisible()
})

test('an exam is sat to its result, where storage is forbidden', async ({ page }) => {
  await page.goto(await begun(page, 'exam'))
  await expectToStay(page)
  await page.getByRole('radio').or(page.getByRole('checkbox')).filter({ visible: true }).first().check()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Check and submit' }).filter({ visible: true }).first().click()
  await page.getByRole('button', { name: 'Submit and finish' }).click()
  await expect(page).toHaveURL(/\/result$/)
  await expectToStay(page)
})

test('a topic that cannot be kept says so', async ({ page }) => {
  await page.goto('en/keep')
  const topic = page.getByRole('checkbox').first()
  await listening(topic)
  await topic.click()
  await expect(page.getByText('Not everything could be kept.')).toBeVisible()
})

test('what the palette found stays when the network is gone, though it cannot be known which pages open', async ({
  page,
  context,
}) => {
  await visit(page, 'en/notes')
  await find(page, '차')
  await context.setOffline(true)
  await expect(palette(page).getByText('not on this device').first()).toBeVisible()
})

test('what was kept before storage was forbidden is told after everything is erased', async ({ page }) => {
  await page.goto('en/settings')
  const erase = page.getByRole('button', { name: 'Erase everything…' })
  await listening(erase)
  await erase.click()
  await page.getByRole('button', { name: 'Erase everything', exact: true }).click()
  await expect(page.getByText('not everything on this device')).toBeVisible()
})

test.describe('where not even service workers may be named, as in a frame of another site', () => {
  test.use({ serviceWorkers: 'allow' })
  for (const path of ['en', 'en/keep']) {
    test(`the page /${path} stays`, async ({ page }) => {
      await page.addInitScript(() => {
        Object.defineProperty(Navigator.prototype, 'serviceWorker', {
          get() {
            throw new DOMException('Service worker is disabled.', 'SecurityError')
          },
        })
      })
      await page.goto(path)
      await expectToStay(page)
    })
  }
})
