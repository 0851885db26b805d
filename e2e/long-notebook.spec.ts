import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, expect, test } from '@playwright/test'
import { AppServer } from './support/app-server.mjs'
import { Learner } from './support/learner.mjs'
import { noonZone } from './support/noon-zone'

// A notebook of 230 mistakes: more than fit on a page, on paper or in a sitting. Pages of such a learner.

const NOTES = 5
const A_NOTE = 46

function note(n: number): string {
  const items = Array.from({ length: A_NOTE }, (_, i) => {
    const name = `${n}-${i}`
    return `**Question:** Which of these is the river that item ${name} of the atlas names, by its old survey?

**Options:**

- A) The long river of ${name}
- B) A lake near ${name}
- C) A hill above ${name}

**정답: A**

💡 추가 설명:

- **Option A** - It is in the survey.
- **Option B** - Lakes are on another page.
- **Option C** - Hills are on another page.
`
  })
  return `---\ntitle: Atlas ${n}\ntags:\n- atlas/n${n}\n---\n\n# Atlas ${n}\n\nRivers.\n\n## 📝 관련 문제\n\n${items.join('\n')}`
}

/** The name of the item that a stem asks about. */
const nameIn = (stem: string) => /item (\d-\d+) /.exec(stem)?.[1]

let server: AppServer
test.beforeAll(async () => {
  const vault = mkdtempSync(join(tmpdir(), 'haeseol-atlas-'))
  mkdirSync(join(vault, 'notes'))
  for (let n = 0; n < NOTES; n++) writeFileSync(join(vault, 'notes', `atlas-${n}.md`), note(n))
  // In Korean, two of the topics have the same name.
  const river = (en: string) => ({ ko: '강', en })
  const topics = { 'atlas/n0': river('First rivers'), 'atlas/n1': river('Other rivers') }
  writeFileSync(join(vault, 'haeseol.config.json'), JSON.stringify({ topics }))
  server = await AppServer.open(vault)
})
test.afterAll(() => server?.close())

const timezoneId = noonZone()
test.use({ timezoneId })

/** From now on, the browser is this learner's. Its first page is already in its own time zone. */
async function actAs({ cookie }: Learner, context: BrowserContext) {
  const [name, value] = cookie.split(/=(.*)/s) as [string, string]
  const cookies = [
    { name, value },
    { name: 'tz', value: encodeURIComponent(timezoneId) },
  ]
  await context.addCookies(cookies.map((one) => ({ ...one, url: server.url })))
}

/** A learner who has missed everything. */
async function oneWhoMissedAll(): Promise<Learner> {
  const learner = new Learner(server.url)
  for (let n = 0; n < NOTES; n++) {
    const { id, items } = await learner.begin({ kind: 'practice', from: { notes: [`atlas-${n}`] } })
    for (const item of items) {
      const lake = (item.options as { id: string; text?: string }[]).find(({ text }) => text?.includes('lake'))!
      expect((await learner.answer(id, item.id, { seq: 1, options: [lake.id] })).status).toBe(200)
    }
  }
  return learner
}

test('of a day with more mistakes than a practice holds, home redoes as many as it does', async ({ page, context }) => {
  await actAs(await oneWhoMissedAll(), context)
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${server.url}/en`)
  const [wrong, seen] = await page
    .locator('.idx .v')
    .first()
    .evaluate((row) => [
      row.querySelector('.tally')!.getBoundingClientRect().right,
      row.querySelector('.num')!.getBoundingClientRect().left,
    ])
  expect(seen! - wrong!, 'the last count of a tally keeps its distance from what was seen').toBeGreaterThan(6)
  await page.getByRole('button', { name: 'Redo 100 of 230 mistakes' }).click()
  await expect(page.locator('section.q')).toHaveCount(100)
})

test('the result of a long exam has its questions once as data, beside what it draws', async ({ page, context }) => {
  const learner = new Learner(server.url)
  const { id } = await learner.begin({ kind: 'exam', from: { tags: ['atlas/'] }, count: 100, minutes: 60 })
  await actAs(learner, context)
  await learner.ask('POST', `/api/sittings/${id}/finish`)
  const html = await (await page.request.get(`${server.url}/en/sittings/${id}/result`)).text()
  const data = [...html.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].reduce((sum, [, script]) => sum + script!.length, 0)
  expect(data).toBeLessThan(0.8 * (html.length - data))
})

test('everything of a long notebook can be printed and redone, and its length is said', async ({ page, context }) => {
  await actAs(await oneWhoMissedAll(), context)

  await page.goto(`${server.url}/en/mistakes`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('230 questions to go over again')
  await expect(page.getByText('Page 1 of 23')).toBeVisible()
  expect((await page.content()).length, 'a page is light').toBeLessThan(100_000)

  const printed: string[] = []
  await page.goto(`${server.url}/en/mistakes/paper`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('On paper, 230 questions')
  for (const part of [1, 2, 3]) {
    await expect(page.getByText(`${part} of 3`)).toBeVisible()
    await expect(page.locator('.paper-item')).toHaveCount(part < 3 ? 100 : 30)
    printed.push(...(await page.locator('.paper-item .st').allTextContents()))
    if (part < 3) await page.getByRole('link', { name: 'Next sheets' }).click()
  }
  await expect(page.locator('.paper-item .n').last()).toContainText('230')
  expect([printed.length, new Set(printed).size]).toEqual([230, 230])

  const redone: string[] = []
  const parts: [string, number][] = [
    ['Questions 1 to 100', 100],
    ['Questions 101 to 200', 100],
    ['Questions 201 to 230', 30],
  ]
  for (const [range, count] of parts) {
    await page.goto(`${server.url}/en/mistakes`)
    await page.getByRole('combobox', { name: 'Which part to redo' }).selectOption(range)
    await page.getByRole('button', { name: 'Redo these, of 230' }).click()
    await expect(page).toHaveURL(/\/sittings\//)
    await expect(page.locator('section.q')).toHaveCount(count)
    const asked = await page.locator('section.q').allTextContents()
    const onSheets = printed.slice(redone.length, redone.length + count)
    expect(asked.map(nameIn).sort(), `${range}: those of the same sheets`).toEqual(onSheets.map(nameIn).sort())
    redone.push(...asked)
  }
  expect([redone.length, new Set(redone).size]).toEqual([230, 230])
})
