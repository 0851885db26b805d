import { expect, type Page, test } from '@playwright/test'

/** A zone with a half-hour offset, which a server is unlikely to have. */
test.use({ timezoneId: 'America/St_Johns' })

async function beginExam(page: Page): Promise<string> {
  const data = { kind: 'exam', from: { tags: ['library/'] }, minutes: 30 }
  const { deadline } = await (await page.request.post('api/sittings', { data })).json()
  return new Intl.DateTimeFormat('en', {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'America/St_Johns',
  }).format(new Date(deadline))
}

test('an exam’s end is told in the learner’s own zone, at the first page already', async ({ page }) => {
  const ends = await beginExam(page)
  await page.goto('en')
  await expect(page.getByText(`until ${ends}`)).toBeVisible()
})

test('the server writes times in the zone that the browser said before, without a mismatch', async ({ page }) => {
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  const ends = await beginExam(page)
  await page.goto('en')
  const html = await (await page.request.get('en')).text()
  expect(html.replaceAll(/<[^>]+>/g, '')).toContain(`until ${ends}`)
  await page.reload()
  await expect(page.getByText(`until ${ends}`)).toBeVisible()
  expect(faults).toEqual([])
})

test('a zone that is none is not taken', async ({ page }) => {
  await beginExam(page)
  for (const zone of ['Mars/Olympus', '%00', 'x'.repeat(3000)]) {
    const reply = await page.request.get('en', { headers: { cookie: `tz=${zone}` } })
    expect(reply.status()).toBe(200)
  }
})
