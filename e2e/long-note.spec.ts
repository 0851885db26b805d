import { expect, test } from '@playwright/test'

import { AppServer } from './support/app-server.mjs'
import { GrownVault } from './support/grown-vault'
import { Learner } from './support/learner.mjs'

// A note with more questions than a practice usually has, such as a bank that was imported as one file.

const QUESTIONS = 130

const question = (n: number) => `**Question:** Which of these is the river that item ${n} of the atlas names?

**Options:**

- A) The long river of ${n}
- B) A lake near ${n}

**정답: A**
`

let vault: GrownVault
let server: AppServer
test.beforeAll(async () => {
  const questions = Array.from({ length: QUESTIONS }, (_, n) => question(n)).join('\n')
  vault = new GrownVault().write('atlas', `---\ntags: [atlas]\n---\n# Atlas\n\nRivers.\n\n${questions}`)
  server = await AppServer.open(vault.folder)
})
test.afterAll(async () => {
  await server.close()
  vault.forget()
})

const stem = (n: number) => new RegExp(`item ${n} of the atlas`)

test('any question of a long note can be answered on its page, all in one practice', async ({ page }) => {
  await page.goto(`${server.url}/en/notes/atlas`)
  const group = (n: number) => page.getByRole('group', { name: stem(n) })
  const answer = async (n: number) => {
    await group(n).getByRole('radio').first().check()
    await page
      .locator('form', { has: group(n) })
      .getByRole('button', { name: 'Mark it' })
      .click()
    await expect(page.locator('form', { has: group(n) }).getByText('Correct.', { exact: true })).toBeVisible()
  }
  for (const n of [QUESTIONS - 1, 0, 64, 99, 100, 101]) await answer(n)
  await page.reload()
  await expect(page.getByText('Correct.', { exact: true })).toHaveCount(6)
  const { sittings } = await (await page.request.get(`${server.url}/api/me/export`)).json()
  expect(sittings).toHaveLength(1)
})

test('and by a form without script', async () => {
  const learner = new Learner(server.url)
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const { items } = await learner.begin({ kind: 'practice', from: { notes: ['atlas'] } })
  for (const { id, options } of items.slice(-30)) {
    const body = new URLSearchParams({ item: id, option: options[0]!.id })
    const { status } = await learner.send('POST', '/en/notes/atlas/answer', Buffer.from(`${body}`), form)
    expect(status).toBe(303)
  }
  const { sittings, responses } = await learner.export()
  expect([sittings.length, responses.length]).toEqual([1, 30])
})
