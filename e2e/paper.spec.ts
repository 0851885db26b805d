import { expect, type Page, test } from '@playwright/test'
import { GrownVault } from './support/grown-vault'
import { servedFrom } from './support/served-vault'

// Pages made to be printed. Every key and explanation of the vault has the word KANARI.

const begin = async (page: Page, data: object) => (await page.request.post('api/sittings', { data })).json()
const hasKeys = async (page: Page) => (await page.content()).includes('KANARI')
const sheet = (page: Page, name: string) => page.getByRole('region', { name })

test('an exam is begun on paper, with its answer sheet apart, and its key is there only after the finish', async ({
  page,
}) => {
  await page.goto('en/exams')
  await page
    .getByRole('button', { name: /^On paper: / })
    .first()
    .click()
  await expect(page).toHaveURL(/\/en\/sittings\/[\w-]+\/paper$/)
  const id = page.url().split('/').at(-2)!
  const { items } = await (await page.request.get(`api/sittings/${id}`)).json()
  await expect(page.locator('.paper-question')).toHaveCount(items.length)
  await expect(sheet(page, 'Answer sheet').getByRole('listitem')).toHaveCount(items.length)
  await expect(page.getByText(/^The exam has begun and ends at /)).toBeVisible()
  await page.goto(`en/sittings/${id}/paper?with=answers`)
  await expect(sheet(page, 'Key and explanations')).toHaveCount(0)
  expect(await hasKeys(page)).toBe(false)

  await page.request.post(`api/sittings/${id}/finish`)
  await page.goto(`en/sittings/${id}/result`)
  await page.getByRole('link', { name: 'Print the paper' }).click()
  await expect(sheet(page, 'Key and explanations').locator('dt')).toHaveCount(items.length)
  expect(await hasKeys(page)).toBe(true)
  await page.getByRole('checkbox', { name: 'Questions' }).uncheck()
  await page.getByRole('checkbox', { name: 'Answer sheet' }).uncheck()
  await page.getByRole('button', { name: 'Show these' }).click()
  await expect(page.locator('.sheet')).toHaveCount(1)
})

test('a booklet has a cover, contents, notes and questions, and answers only to what was answered', async ({
  page,
}) => {
  await page.goto('en/topics/drink')
  await page.getByRole('link', { name: 'Print as a booklet' }).click()
  const contents = sheet(page, 'Contents').getByRole('listitem')
  await expect(contents).toHaveCount(2)
  await expect(page.locator('.booklet-note')).toHaveCount(2)
  const asked = await page.locator('.paper-question').count()
  await expect(page.locator('.answers dt')).toHaveCount(0)
  expect(await hasKeys(page)).toBe(false)

  const { id, items } = await begin(page, { kind: 'practice', from: { notes: ['steeping-time'] } })
  const [item] = items
  const options = item.options.slice(0, item.choose).map((option: { id: string }) => option.id)
  await page.request.put(`api/sittings/${id}/responses/${item.id}`, { data: { seq: 1, options } })
  await page.reload()
  await expect(page.locator('.answers dt')).toHaveCount(1)
  await expect(page.getByText(new RegExp(`^The keys? of ${asked - 1} question`))).toBeVisible()

  await begin(page, { kind: 'exam', from: { notes: ['steeping-time'] }, minutes: 10 })
  await page.reload()
  await expect(page.locator('.answers dt'), 'an open exam asks it').toHaveCount(0)
})

test('no topic and no sitting of one’s own has no paper', async ({ page, playwright, baseURL }) => {
  const { id } = await begin(page, { kind: 'practice', from: { tags: ['drink/'] } })
  const stranger = await playwright.request.newContext({ baseURL: baseURL! })
  for (const path of ['en/booklet/nothing', 'en/sittings/none/paper', `en/sittings/${id}/paper`])
    expect((await stranger.get(path)).status(), path).toBe(404)
  await stranger.dispose()
})

for (const format of ['A4', 'Letter'] as const)
  test(`notes, booklets and exams fill pages of ${format}, in black on white, whatever the theme`, async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem('settings', '{"theme":"dark","textSize":"largest"}'))
    const { id } = await begin(page, { kind: 'exam', from: { tags: ['drink/'] }, minutes: 30 })
    for (const path of ['ko/notes/steeping-time', 'ko/booklet/drink', `ko/sittings/${id}/paper`]) {
      await page.goto(path)
      await page.emulateMedia({ media: 'print' })
      const [paper, ink, size] = await page.evaluate(() => {
        const { backgroundColor, color, fontSize } = getComputedStyle(document.documentElement)
        return [backgroundColor, color, fontSize]
      })
      expect([paper, ink], path).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
      expect(Number.parseFloat(size!), 'the size of text is for screens').toBeCloseTo(40 / 3, 1)
      const split = page.locator('.opt, .asked li, .callout, figure')
      for (const breaks of await split.evaluateAll((all) => all.map((one) => getComputedStyle(one).breakInside)))
        expect(breaks, path).toBe('avoid')
      const headings = page.locator(':is(.prose, .sheet) :is(h2, h3, h4), .q-stem, .st').filter({ visible: true })
      for (const breaks of await headings.evaluateAll((all) => all.map((one) => getComputedStyle(one).breakAfter)))
        expect(breaks, path).toBe('avoid')
      const pdf = await page.pdf({ format, preferCSSPageSize: false })
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)!.length, path).toBeGreaterThan(0)
      await page.emulateMedia({ media: 'screen' })
    }
  })

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('what is printed is chosen by a form', async ({ page }) => {
    await page.goto('ko/booklet/drink')
    await page.getByRole('checkbox', { name: '문제' }).uncheck()
    await page.getByRole('checkbox', { name: '정답과 해설' }).uncheck()
    await page.getByRole('button', { name: '고른 대로 보기' }).click()
    await expect(page.locator('.booklet-note')).toHaveCount(2)
    await expect(page.locator('.paper-question')).toHaveCount(0)
  })
})

test.describe('a question with a table', () => {
  const question = `**Question:** These are the results.

| Threshold | Precision |
| --- | --- |
| 0.3 | 0.20 |

Which one is better?

**Options:**
- A) 0.3
- B) 0.5

**정답: A**
`
  const server = servedFrom(() =>
    new GrownVault().write('numbers', `---\ntags: [numbers]\n---\n\n# 수\n\n글\n\n## 관련 문제\n\n${question}`),
  )

  test('has room between its columns on paper, and the time of an exam is that of a clock', async ({ page }) => {
    await page.goto(`${server.url}/ko/booklet/numbers`)
    await page.emulateMedia({ media: 'print' })
    const head = page.locator('.asked th').first()
    expect(await head.evaluate((cell) => Number.parseFloat(getComputedStyle(cell).paddingRight))).toBeGreaterThan(4)
    const data = { kind: 'exam', from: { notes: ['numbers'] }, minutes: 30 }
    const { id } = await (await page.request.post(`${server.url}/api/sittings`, { data })).json()
    await page.goto(`${server.url}/ko/sittings/${id}/paper`)
    await expect(page.getByText(/시험지에도 같은 시각이 있어요: \d{4}\. \d+\. \d+\. \d\d:\d\d$/)).toBeAttached()
  })
})
