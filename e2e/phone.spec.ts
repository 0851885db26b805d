import { expect, type Locator, type Page, test } from '@playwright/test'
import { listening } from './support/page-checks'

/** The exam room and the marked page on a phone. */
test.use({ viewport: { width: 360, height: 740 } })

interface Sitting {
  id: string
  items: { id: string; choose: number; options: { text: string }[] }[]
}

/** How the right answer to the only question of a note begins. */
const RETURNED = 'Asks for the book back'

async function begin(page: Page, data: object): Promise<Sitting> {
  const sitting = await (await page.request.post('api/sittings', { data })).json()
  await page.goto(`en/sittings/${sitting.id}`)
  await page.waitForLoadState('networkidle')
  await listening(page.locator('button[aria-haspopup=dialog]').first())
  return sitting
}

const all = { tags: ['drink/', 'library/'] }
const exam = (page: Page, minutes = 30) => begin(page, { kind: 'exam', from: all, minutes })
const practice = (page: Page) => begin(page, { kind: 'practice', from: all })

const number = (page: Page, n: number, of: number) => page.getByText(`Question ${n} of ${of}`).filter({ visible: true })
const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).filter({ visible: true }).click()
const sheetButton = (page: Page) =>
  page
    .getByRole('button', { name: /^Answer sheet/ })
    .or(page.getByRole('link', { name: /^Answer sheet/ }))
    .filter({ visible: true })
const topOf = (locator: Locator) => locator.evaluate((element) => element.getBoundingClientRect().top)
const activeId = (page: Page) => page.evaluate(() => document.activeElement?.id)

/** Goes to the question with two keys, wherever it is in the sitting. */
async function goToTwo(page: Page, { items }: Sitting) {
  const two = items.find(({ choose }) => choose === 2)!
  await page.waitForLoadState('networkidle') // the framework resets an address that changes before it has started
  await page.evaluate((id) => location.replace(`#${id}`), two.id)
  await expect(page.locator(`[id="${two.id}"]`)).toBeVisible()
  return page.locator(`[id="${two.id}"]`)
}

test('the answer sheet lies over the question, which keeps its place, and gives the focus back', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 420 })
  const { items } = await exam(page)
  await next(page)
  await next(page)
  await page.evaluate(() => scrollTo(0, 60))
  await sheetButton(page).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('link', { name: /^3\b/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(number(page, 3, items.length)).toBeVisible()
  await expect(sheetButton(page)).toBeFocused()
  expect(await page.evaluate(() => scrollY)).toBe(60)

  await sheetButton(page).click()
  await sheet.getByRole('link', { name: /^5\b/ }).click()
  await expect(sheet).toBeHidden()
  await expect(number(page, 5, items.length)).toBeVisible()
  expect(await activeId(page), 'reading goes on at the question').toBe(items[4]!.id)
})

test('the key of the sheet leads to the current number, and the skip link leaves the question', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  const { items } = await exam(page)
  await next(page)
  await page.keyboard.press('g')
  await expect(page.getByRole('link', { name: /^2\b/ }).filter({ visible: true }).first()).toBeFocused()
  await page.evaluate(() => location.replace('#main'))
  await expect(number(page, 2, items.length)).toBeVisible()
})

for (const width of [360, 1280]) {
  test(`marking a question leaves my option where it was, at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 })
    await page.goto('en/notes/steeping-time')
    const question = page.locator('form', { has: page.getByRole('radio') }).first()
    const mine = question.getByRole('listitem').last()
    await mine.getByRole('radio').check()
    await question.getByRole('button', { name: 'Mark it' }).scrollIntoViewIfNeeded()
    const before = await topOf(mine)
    await question.getByRole('button', { name: 'Mark it' }).click()
    await expect(question.getByRole('status').filter({ hasText: /^(Correct|Not correct)/ })).toBeVisible()
    expect(Math.abs((await topOf(mine)) - before)).toBeLessThan(2)
  })
}

test('marking in a practice leaves my option and its mark in sight', async ({ page }) => {
  const { items } = await practice(page)
  const long = items.toSorted((a, b) => b.options.length - a.options.length)[0]!
  await page.evaluate((id) => location.replace(`#${id}`), long.id)
  const options = page.locator('.opt').filter({ visible: true })
  for (const option of (await options.all()).slice(-long.choose)) await option.locator('input').check()
  await page.getByRole('button', { name: 'Mark it' }).filter({ visible: true }).click()
  const mine = page.locator('.opt:has(> input:checked)').filter({ visible: true }).first()
  await expect(mine.locator('.why')).toBeVisible()
  expect(await topOf(mine.locator('.bub'))).toBeGreaterThanOrEqual(0)
  expect(await topOf(mine.locator('.why')), 'above the bar').toBeLessThan(740 - 64)
})

test('the bar below says verdict, key and what is next, and is as high as before', async ({ page }) => {
  await practice(page)
  const bar = page.locator('.dock').filter({ visible: true })
  const height = () => bar.evaluate((element) => element.getBoundingClientRect().height)
  expect(await height()).toBe(64)
  await page.getByRole('button', { name: 'Mark it' }).filter({ visible: true }).click()
  expect(await height(), 'while an option lacks').toBe(64)
  const inputs = page.locator('.opt input').filter({ visible: true })
  for (const input of (await inputs.all()).slice(0, (await inputs.first().getAttribute('type')) === 'radio' ? 1 : 2))
    await input.check()
  await page.getByRole('button', { name: 'Mark it' }).filter({ visible: true }).click()
  await expect(bar).toContainText(/^(Correct|(Not|Partly) correct answer [A-E])/)
  await expect(bar.getByRole('button', { name: 'Next question' })).toBeVisible()
  expect(await height()).toBe(64)
  expect(await bar.evaluate((element) => element.getBoundingClientRect().bottom)).toBe(740)
})

test('in a review the bar says when the note of a right answer comes back', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const sitting = await begin(page, { kind: 'review', from: { due: true } })
  const lending = sitting.items.find(({ options }) => options.some(({ text }) => text.startsWith(RETURNED)))!
  await page.evaluate((id) => location.replace(`#${id}`), lending.id)
  await page.waitForTimeout(3_500) // a faster answer says nothing about memory
  await page.getByRole('radio', { name: RETURNED }).check()
  await page.getByRole('button', { name: 'Mark it' }).filter({ visible: true }).click()
  const bar = page.locator('.dock').filter({ visible: true })
  await expect(bar).toContainText(/^Correct again (tomorrow|in \d+ days)/)
  expect(await bar.evaluate((dock) => dock.scrollWidth - dock.clientWidth)).toBeLessThanOrEqual(0)
})

test('of two answers a third says that two are chosen, and one asks for one more', async ({ page }) => {
  const question = await goToTwo(page, await exam(page))
  const boxes = question.getByRole('checkbox')
  await boxes.nth(0).check()
  await expect(question.getByText('Choose one more')).toBeVisible()
  await sheetButton(page).click()
  await expect(page.getByRole('dialog').getByRole('link', { name: /Choose 1 more/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await boxes.nth(1).check()
  await boxes.nth(2).click()
  await expect(question.getByRole('alert')).toHaveText(
    'You have chosen two already. To change your answer, unselect one first.',
  )
  await expect(boxes.nth(2)).not.toBeChecked()
  await page.reload()
  await expect(boxes.nth(1)).toBeChecked()
})

test('what lacks an answer of two is named before submitting', async ({ page }) => {
  const begun = await exam(page)
  const check = page.getByRole('link', { name: 'Check and submit' })
  await check.click()
  await expect(page.getByText('There are no answers yet.')).toBeVisible()
  const question = await goToTwo(page, begun)
  await question.getByRole('checkbox').first().check()
  await check.click()
  await expect(page.getByRole('heading', { name: /^Still to answer: / })).toBeVisible()
  await expect(page.getByText('More to choose: 1')).toBeVisible()
})

test('what is struck out cannot be chosen, nor what is chosen be struck out', async ({ page }) => {
  const { items } = await exam(page)
  const single = items.find(({ choose }) => choose === 1)!
  await page.evaluate((id) => location.replace(`#${id}`), single.id)
  const question = page.locator(`[id="${single.id}"]`)
  const first = question.getByRole('radio').first()
  const button = question.getByRole('button', { name: /^Option A/ })
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await first.check()
  await expect(button, 'choosing it takes the line away').toHaveText('Option A Clear')
  await button.click()
  await expect(first, 'the button of a chosen option takes it back').not.toBeChecked()
  await expect(button).toHaveAttribute('aria-pressed', 'false')
})

for (const width of [360, 768]) {
  test(`the head of the room is one row at ${width}, and keeps its ruler when the digits are hidden`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 })
    await exam(page)
    const head = page.locator('header')
    const parts = [page.getByRole('timer'), page.getByRole('link', { name: 'Check and submit' })]
    const middles = await Promise.all(
      parts.map((part) =>
        part.evaluate((element) => element.getBoundingClientRect()).then(({ top, height }) => top + height / 2),
      ),
    )
    expect(Math.abs(middles[0]! - middles[1]!)).toBeLessThan(4)
    expect(await head.evaluate((element) => element.getBoundingClientRect().height)).toBeLessThan(72)
    await page.getByRole('button', { name: 'Hide' }).click()
    await expect(page.getByRole('timer')).toBeHidden()
    await expect(head.locator('.ruler')).toBeVisible()
  })
}

test('the last minute is said politely, in the place of the digits, also when they are hidden', async ({ page }) => {
  await exam(page, 1.5) // a slow page opens before the warning, too
  await page.getByRole('button', { name: 'Hide' }).click()
  const said = page.locator('header').getByRole('status').filter({ hasText: '1 minute left' })
  await expect(said).toBeVisible({ timeout: 60_000 })
  expect((await said.boundingBox())!.width, 'it can be seen').toBeGreaterThan(50)
})

test('who enters an exam in its last minute is told so, also when the digits are hidden', async ({ page }) => {
  await page.goto('en/settings')
  await page.evaluate(() => localStorage.setItem('settings', '{"timer":"hidden"}'))
  const sitting = await (
    await page.request.post('api/sittings', { data: { kind: 'exam', from: all, minutes: 1 } })
  ).json()
  await page.waitForTimeout(12_000) // longer than the warning of the last minute lasts
  await page.goto(`en/sittings/${sitting.id}`)
  await expect(page.getByRole('timer')).toBeHidden()
  const said = page.locator('header').getByRole('status').filter({ hasText: 'Less than a minute left' })
  await expect(said).toBeVisible()
  await expect(said, 'for a moment only').toBeHidden()
})

test('an exam whose time ends without a line stays, locked, and opens its result once there is one', async ({
  page,
  context,
}) => {
  const { id, items } = await exam(page, 0.3)
  await context.setOffline(true)
  await expect(page.getByText('The exam is over, but the server can’t be reached.')).toBeVisible({ timeout: 60_000 })
  const option = page.getByRole('radio').or(page.getByRole('checkbox')).filter({ visible: true }).first()
  await option.click()
  await expect(option).not.toBeChecked()
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await expect(page.getByText('The exam is over, but'), 'it stays in sight').toBeInViewport()
  await page.keyboard.press('2')
  await expect(page.locator('.opt input:checked')).toHaveCount(0)
  await context.setOffline(false)
  await expect(page).toHaveURL(new RegExp(`/sittings/${id}/result$`), { timeout: 30_000 })
  await expect(page.getByText(`0 of ${items.length} right`)).toBeVisible()
})

test('an exam that is submitted without a line says that it was not, and stays', async ({ page, context }) => {
  const { id } = await exam(page)
  await page.getByRole('link', { name: 'Check and submit' }).click()
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Submit and finish' }).click()
  await expect(page.getByText('Not submitted: the server can’t be reached.')).toBeVisible()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Submit and finish' }).click()
  await expect(page).toHaveURL(new RegExp(`/sittings/${id}/result$`))
})

test('an exam is not handed in before its time, although the clock of the page says so', async ({ page }) => {
  const { id } = await exam(page, 0.5)
  let isAhead = true
  const handedIn = page.waitForRequest(/finish$/, { timeout: 3000 }).then(Boolean, () => false)
  await page.route(`**/api/sittings/${id}`, async (route) => {
    const reply = await route.fetch()
    const sitting = await reply.json()
    if (isAhead) sitting.now = sitting.deadline
    await route.fulfill({ json: sitting })
    isAhead = false
  })
  await page.reload()
  await expect.poll(() => isAhead, 'the page has read the time of its end').toBe(false)
  expect(await handedIn).toBe(false)
  const option = page.getByRole('radio').or(page.getByRole('checkbox')).filter({ visible: true }).first()
  await option.check()
  await expect(option).toBeChecked()
})

test('without a line nothing moves, and the bar says that answers wait', async ({ page, context }) => {
  await exam(page)
  await page.waitForLoadState('networkidle')
  const question = page.locator('.opt').filter({ visible: true }).last()
  const before = await topOf(question)
  await context.setOffline(true)
  await page.locator('.opt input').filter({ visible: true }).first().check()
  const word = page.getByText('Offline · 1 answer is waiting').filter({ visible: true })
  await expect(word).toBeVisible()
  expect(await topOf(question)).toBe(before)
  expect(await topOf(word), 'on the rule of the bar').toBeGreaterThan(740 - 64 - 32)
})

test('the foot of the page stands above the bar that begins a practice', async ({ page }) => {
  await page.goto('en/practice')
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page).toHaveURL(/\/en\/settings$/)
})

test('what the bar says of a missed question keeps within it, down to 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const { items } = await practice(page)
  for (const [index] of items.entries()) {
    const inputs = page.locator('.opt input').filter({ visible: true })
    const isTwo = (await inputs.first().getAttribute('type')) === 'checkbox'
    for (const input of (await inputs.all()).slice(0, isTwo ? 2 : 1)) await input.check()
    await page.getByRole('button', { name: 'Mark it' }).filter({ visible: true }).click()
    const bar = page.locator('.dock').filter({ visible: true })
    await expect(bar).toContainText(/orrect/)
    expect(await bar.evaluate((dock) => dock.scrollWidth - dock.clientWidth)).toBeLessThanOrEqual(0)
    if (index < items.length - 1) await bar.getByRole('button').click()
  }
})

test('a strip of ten fits one line', async ({ page }) => {
  await practice(page)
  const tops = await page.locator('.strip').evaluate((strip) => {
    while (strip.children.length < 10) strip.append(strip.lastElementChild!.cloneNode(true))
    return [...strip.children].map((child) => child.getBoundingClientRect().top)
  })
  expect(new Set(tops).size).toBe(1)
})

test('the last question of a note leads on, and says how it went', async ({ page }) => {
  await page.goto('en/notes/lending')
  await page.getByRole('radio', { name: RETURNED }).check()
  await page.getByRole('button', { name: 'Mark it' }).click()
  await expect(page.getByRole('heading', { name: '1 of 1 right' })).toBeVisible()
  await expect(
    page
      .getByRole('link', { name: /^Next note/ })
      .or(page.getByRole('link', { name: /^Enough/ }))
      .first(),
  ).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: '1 of 1 right' }), 'also when one comes back').toBeVisible()
})

for (const kind of ['practice', 'exam']) {
  test(`entering ${kind === 'exam' ? 'an exam' : 'a practice'} puts the focus on its question`, async ({ page }) => {
    // None of these questions has code wider than the page: it would scroll and be the first tab stop.
    const { items } = await begin(page, { kind, from: { tags: ['drink/'] }, minutes: 30 })
    await expect.poll(() => activeId(page)).toBe(items[0]!.id)
    await page.keyboard.press('Tab')
    expect(await activeId(page), 'the first option is one step away').toContain(items[0]!.id)
  })
}

test('the letter of a chosen option can be read while the pointer is on it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await practice(page)
  const option = page.locator('.opt').filter({ visible: true }).first()
  await option.locator('label').click()
  await page.waitForTimeout(200) // longer than a bubble takes to change
  const [letter, ground] = await option.locator('.bub').evaluate((bubble) => {
    const { color, backgroundColor } = getComputedStyle(bubble)
    return [color, backgroundColor]
  })
  expect(letter).not.toBe(ground)
})

test('a marked option does not answer to the pointer', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('en/notes/lending')
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Mark it' }).click()
  await expect(page.getByText(/^(Correct|Not correct)/).first()).toBeVisible()
  const option = page.locator('.opt').last()
  const look = () =>
    option.evaluate((row) => {
      const { color, borderColor } = getComputedStyle(row.querySelector('.bub')!)
      return [
        color,
        borderColor,
        getComputedStyle(row.querySelector('input')!).cursor,
        getComputedStyle(row.querySelector('label')!).cursor,
      ]
    })
  const [color, edge] = await look()
  await option.locator('input').hover({ force: true })
  await page.waitForTimeout(200) // longer than a bubble takes to change
  expect(await look()).toEqual([color, edge, 'default', 'default'])
})

test('a table in a stem keeps its distance from the words around it', async ({ page }) => {
  await practice(page)
  const gaps = await page
    .locator('.q-stem > div')
    .filter({ visible: true })
    .evaluate((stem) => {
      stem.innerHTML =
        '<p>Before.</p><div class="scroll-x" role="region" tabindex="0"><table><tbody><tr><td>1</td></tr></tbody></table></div><p>After.</p>'
      const [above, table, below] = [...stem.children].map((child) => child.getBoundingClientRect())
      return [table!.top - above!.bottom, below!.top - table!.bottom]
    })
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(12)
})

test('a table in an option scrolls rather than break its words', async ({ page }) => {
  await exam(page)
  const height = await page
    .locator('.opt .txt > span')
    .filter({ visible: true })
    .first()
    .evaluate((option) => {
      const cells = ['Requests', 'Deployment', 'Latency', 'Throughput', 'Owner'].map((word) => `<th>${word}</th>`)
      option.innerHTML = `<p>A table:</p><div class="scroll-x"><table><tbody><tr>${cells.join('')}</tr></tbody></table></div>`
      return option.querySelector('tr')!.getBoundingClientRect().height
    })
  expect(height, 'the words are on one line').toBeLessThan(60)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})

test('the head of the answer sheet fits with the largest letters', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('en/settings')
  await page.evaluate(() => localStorage.setItem('settings', '{"textSize":"largest"}'))
  const sitting = await exam(page)
  const two = await goToTwo(page, sitting)
  await two.getByRole('checkbox').first().check()
  await sheetButton(page).click()
  expect((await two.locator('.opt .txt').first().boundingBox())!.width, 'an option has the row').toBeGreaterThan(200)
  const close = await page.getByRole('dialog').getByRole('button', { name: 'Close' }).boundingBox()
  expect(close!.x + close!.width).toBeLessThanOrEqual(320)
})

test('who has extra time begins exams that take so much longer, and is told so', async ({ page }) => {
  await page.goto('en/settings')
  await page.getByRole('radio', { name: '×1.5' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('radio', { name: '×1.5' })).toBeChecked()
  await page.goto('en/exams')
  await expect(page.getByText('with extra time (×1.5)')).toBeVisible()
  await page.getByRole('button', { name: /^Start 차와 도서관/ }).click()
  await expect(page).toHaveURL(/\/sittings\//)
  const { deadline, now } = await (await page.request.get(page.url().replace('/en/', '/api/'))).json()
  const minutes = (Date.parse(deadline) - Date.parse(now)) / 60_000
  expect(minutes).toBeGreaterThan(14)
  expect(minutes).toBeLessThanOrEqual(15)
})

test('an exam asks how sure one is where the settings say so, and keeps it', async ({ page }) => {
  await page.goto('en/settings')
  await page.getByRole('radio', { name: 'Ask how sure I am at each question' }).check()
  const { id } = await exam(page)
  await page.locator('.opt input').filter({ visible: true }).first().check()
  const saved = page.waitForResponse((reply) => reply.request().postDataJSON()?.confidence === 'sure')
  await page.getByRole('radio', { name: 'Sure', exact: true }).filter({ visible: true }).check({ force: true })
  expect((await saved).status()).toBe(200)
  await page.goto(`en/sittings/${id}#${await page.evaluate(() => document.querySelector('.q')!.id)}`)
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Sure', exact: true }).filter({ visible: true })).toBeChecked()
})

test('from the head of the practice page the start is a few steps away, whatever can be ticked', async ({ page }) => {
  await page.goto('en/practice')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter') // skips the head of the page
  const steps = ['Tab', 'Enter']
  for (const key of steps) await page.keyboard.press(key)
  await expect(page.getByRole('button', { name: /^Start/ })).toBeFocused()
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true })

  test('lone controls take 44 px, however low they are drawn', async ({ page }) => {
    await page.request.post('api/sittings', { data: { kind: 'exam', from: all, minutes: 30 } })
    for (const path of ['en', 'en/notes/lending', 'en/topics', 'en/plan', 'en/settings']) {
      await page.goto(path)
      expect(await page.evaluate(lowControls), path).toEqual([])
    }
  })
})

/** What a finger would miss: controls outside of running text whose area is lower than 44 px, by their names. */
function lowControls(): string[] {
  const isRunning = (control: Element) => control.closest('p, .prose, label') !== null
  const controls = [...document.querySelectorAll('a[href], button, summary')].filter(
    (control) => control.checkVisibility() && control.matches(':not(.skip, .skip-in, svg *)') && !isRunning(control),
  )
  const reach = (control: Element) => {
    control.scrollIntoView({ block: 'center', behavior: 'instant' })
    const [line] = control.getClientRects()
    const isHit = (y: number) => control.contains(document.elementFromPoint(line!.left + 4, y))
    let height = 0
    for (let y = line!.top - 22; y <= line!.bottom + 22; y++) if (isHit(y)) height++
    return height
  }
  return controls.filter((control) => reach(control) < 43).map((control) => control.textContent.trim())
}
