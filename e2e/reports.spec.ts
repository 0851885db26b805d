// A learner reports a problem with a question, and reads what the author answers.
import { execFileSync } from 'node:child_process'
import { type Browser, test as base, expect, type Page } from '@playwright/test'
import { AppServer } from './support/app-server.mjs'
import { expectNoViolations } from './support/page-checks'

const test = base.extend<{ server: AppServer }>({
  server: async ({ browserName: _ }, use) => {
    const server = await AppServer.open('e2e/vault')
    await use(server)
    await server.close()
  },
})

const haeseol = ({ env }: AppServer, ...args: string[]) =>
  execFileSync(process.execPath, ['cli/haeseol.mjs', ...args], { env: env as NodeJS.ProcessEnv, encoding: 'utf8' })

/** Answers the first question of the note. */
async function mark(page: Page, server: AppServer) {
  await page.goto(`${server.url}/en/notes/steeping-time`)
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Mark it' }).first().click()
  await expect(page.getByText('Report a problem').first()).toBeVisible()
}

test('a report is sent, listed for the author, answered, and its answer is read', async ({ page, server }) => {
  await mark(page, server)
  await page.getByText('Report a problem').first().click()
  const form = page.locator('details.report[open]')
  await form.getByRole('button', { name: 'Send' }).click()
  await expect(form.getByRole('status')).toHaveText('Choose what is wrong first.')
  await form.getByRole('radio', { name: 'It is unclear' }).check()
  await form.getByRole('textbox').fill('Which leaves?')
  await expectNoViolations(page, 'the form')
  await form.getByRole('button', { name: 'Send' }).click()
  await expect(form.getByRole('status')).toContainText('Sent. The author will read it and answer.')

  const listed = haeseol(server, 'reports')
  const [, question] = /^tea\/steeping-time\.md:\d+ {2}(\S+) {2}1 report$/m.exec(listed)!
  expect(listed).toContain('it is unclear: "Which leaves?"')
  expect(haeseol(server, 'reports', '--format', 'issue')).toContain('> Which leaves?')

  await page.goto(`${server.url}/en/history`)
  await page.getByRole('link', { name: 'Your reports' }).click()
  await expect(page.getByRole('region', { name: 'Waiting: 1' })).toContainText('Which leaves?')
  const reason = 'Green tea is named in the first line.'
  const said = haeseol(server, 'answer-report', question!, '--verdict', 'kept', '--reason', reason)
  expect(said).toBe('Answered 1 learner\n')
  expect(haeseol(server, 'reports')).toBe('No report waits for an answer\n')

  await page.goto(`${server.url}/en`)
  await page.getByRole('link', { name: 'Read the answer' }).click()
  await expect(page.getByRole('region', { name: 'Answered: 1' })).toContainText(`Right as it is. ${reason}`)
  await expectNoViolations(page, 'the list')

  await page.goto(`${server.url}/en/notes/steeping-time`)
  await page.getByText('Report a problem').first().click()
  await page.getByRole('radio', { name: 'It is unclear' }).first().check()
  await page.getByRole('button', { name: 'Send' }).first().click()
  await expect(page.locator('details.report').first().getByRole('status')).toContainText(reason)
})

test('who has reported nothing is led on to questions', async ({ page, server }) => {
  await page.goto(`${server.url}/en/reports`)
  await page.getByRole('link', { name: 'Practise questions' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Practice')
})

test('a report that cannot be sent keeps its words', async ({ page, server, context }) => {
  await mark(page, server)
  await page.getByText('Report a problem').first().click()
  await page.getByRole('radio', { name: 'It has a typo' }).check()
  await page.getByRole('textbox').fill('steepping')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('Not sent. Check the connection and press again.')).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('Sent. The author will read it and answer.')).toBeVisible()
  expect(haeseol(server, 'reports')).toContain('it has a typo: "steepping"')
})

const TOKEN = 'only-for-authors-0123456789'

test.setTimeout(300_000) // each command starts a program

test('an author reads reports on a page and answers them, with a token only', async ({ browser, page }) => {
  const source = 'https://example.org/o/vault/blob/main/'
  const server = await AppServer.open('e2e/vault', { HAESEOL_AUTHOR_TOKEN: TOKEN, HAESEOL_SOURCE: source })
  await mark(page, server)
  await page.getByText('Report a problem').first().click()
  await page.getByRole('radio', { name: 'It is unclear' }).first().check()
  await page.locator('details.report[open]').getByRole('textbox').fill('<b>Which</b> leaves?')
  await page.getByRole('button', { name: 'Send' }).first().click()
  await expect(page.getByText('Sent. The author will read it and answer.')).toBeVisible()

  const address = `${server.url}/en/authors/reports`
  for (const password of [undefined, '', 'wrong', `${TOKEN}x`]) expect(await statusFor(address, password)).toBe(401)
  expect(await statusFor(`${server.url}/ko/authors/reports`, TOKEN)).toBe(200)
  expect((await fetch(`${address}/answer`, { method: 'POST' })).status).toBe(401)

  const author = await authorPage(browser)
  await author.goto(address)
  await expect(author.getByRole('heading', { name: 'One report waits for an answer' })).toBeVisible()
  await expect(author.getByText('<b>Which</b> leaves?', { exact: true })).toBeVisible()
  const line = author.getByRole('link', { name: /^tea\/steeping-time\.md:\d+$/ })
  await expect(line).toHaveAttribute('href', new RegExp(`^${source}tea/steeping-time\\.md#L\\d+$`))
  await author.getByText('Text for an issue').click()
  await expect(author.getByRole('textbox', { name: 'Text for an issue' })).toHaveValue(
    /> \\<b\\>Which\\<\/b\\> leaves\?/,
  )
  await expectNoViolations(author, 'the page for authors')
  await author.getByRole('radio', { name: 'Right as it is.' }).check()
  await author.getByRole('textbox', { name: 'Reason' }).fill('Those of the first line.')
  await author.getByRole('button', { name: 'Answer' }).click()
  await expect(author.getByRole('heading', { name: 'No report waits' })).toBeVisible()
  await author.getByRole('link', { name: 'Answered' }).click()
  await expect(author.getByText('Those of the first line.')).toBeVisible()
  await page.goto(`${server.url}/en/reports`)
  await expect(page.getByText('Those of the first line.')).toBeVisible()
  await author.context().close()
  await server.close()
})

test('without a token there is no page for authors', async ({ server }) => {
  expect(await statusFor(`${server.url}/en/authors/reports`, '')).toBe(404)
  expect((await fetch(`${server.url}/en/authors/reports/answer`, { method: 'POST' })).status).toBe(404)
})

async function authorPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ httpCredentials: { username: 'author', password: TOKEN } })
  return context.newPage()
}

async function statusFor(address: string, password: string | undefined): Promise<number> {
  const headers = { authorization: `Basic ${btoa(`author:${password}`)}` }
  return (await fetch(address, password === undefined ? {} : { headers })).status
}
