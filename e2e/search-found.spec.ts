import { expect, test } from '@playwright/test'
import { expectNoViolations } from './support/page-checks'
import { field, find, options, palette, visit } from './support/palette'

// What the search palette shows: how it read a query, recent searches, and who answers with and without a network.

test.describe('how a query was read', () => {
  test('the wrong layout is said, with a way back to what was typed', async ({ page }) => {
    await visit(page, 'ko/notes')
    await find(page, 'eocnf') // 대출
    await expect(palette(page).getByText('‘대출’로 찾았어요')).toBeVisible()
    await expect(options(page).first()).toContainText('빌려주는 기간')
    await palette(page).getByRole('button', { name: '‘eocnf’ 그대로 찾기' }).click()
    await expect(palette(page).getByText('‘eocnf’는 이 노트들에 없어요')).toBeVisible()
    await field(page).fill('eocnfwk')
    await field(page).fill('대출')
    await expect(options(page).first()).toContainText('빌려주는 기간')
  })

  test('initial letters find words, which are marked', async ({ page }) => {
    await visit(page, 'ko')
    await find(page, 'ㄸㅇㅁ')
    await expect(palette(page).getByText('초성')).toBeVisible()
    await expect(palette(page).locator('mark').first()).toHaveText('떫은맛')
  })

  test('an alias is given as the reason where the words do not show it', async ({ page }) => {
    await visit(page, 'en')
    await find(page, 'brew time')
    await expect(options(page).first()).toContainText('alias')
    await expect(options(page).first()).toContainText('brew time')
  })

  test('what is not there is said, with what can be done', async ({ page }) => {
    await visit(page, 'ko')
    await page.keyboard.press('/')
    await field(page).fill('퍼셉트론')
    await expect(palette(page).getByRole('heading', { name: '‘퍼셉트론’은 이 노트들에 없어요' })).toBeVisible()
    await expect(palette(page).getByRole('status').filter({ hasText: '0개' })).toBeVisible()
    await expect(field(page)).toHaveAttribute('aria-expanded', 'false')
    await page.keyboard.press('Enter')
    await expect(palette(page), 'Enter leads nowhere').toBeVisible()
    await palette(page).getByRole('link', { name: '노트 모두 보기' }).click()
    await expect(page).toHaveURL(/\/ko\/notes$/)
    await expect(palette(page)).toBeHidden()
  })
})

test.describe('recent searches', () => {
  test('are kept on the device once something was opened, and forgotten one by one, all, or with everything', async ({
    page,
  }) => {
    test.slow()
    await visit(page, 'en/notes')
    await page.keyboard.press('/')
    await expect(palette(page).getByText('Results appear as you type.')).toBeVisible()
    for (const words of ['tea', '물의 온도', '대출']) {
      await find(page, words)
      await page.keyboard.press('Enter')
      await expect(palette(page)).toBeHidden()
    }
    await page.keyboard.press('/')
    await expect(palette(page).getByText('Your searches are kept on this device only.')).toBeVisible()
    const recent = palette(page).getByRole('group', { name: 'Recent searches' }).getByRole('option')
    await expect(recent).toHaveText(['대출', '물의 온도', 'tea'])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Delete')
    await expect(recent).toHaveText(['대출', 'tea'])
    await palette(page).getByRole('button', { name: 'Forget “대출”' }).click()
    await expect(recent).toHaveText(['tea'])
    await expect(field(page)).toBeFocused()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect(field(page), 'a recent search is searched again').toHaveValue('tea')
    await expect(options(page).first()).toBeVisible()
    await field(page).fill('')
    await palette(page).getByRole('button', { name: 'Forget all' }).click()
    await expect(recent).toHaveCount(0)
    expect(await page.evaluate(() => localStorage.getItem('searches'))).toBeNull()

    await page.evaluate(() => localStorage.setItem('searches', '["tea"]'))
    await visit(page, 'en/settings')
    await page.getByRole('button', { name: 'Erase everything…' }).click()
    await page.getByRole('button', { name: 'Erase everything', exact: true }).click()
    await expect(page.getByText('Everything has been erased.')).toBeVisible()
    expect(await page.evaluate(() => localStorage.getItem('searches'))).toBeNull()
  })

  test('storage that holds something else is no fault', async ({ page }) => {
    await visit(page, 'en/notes')
    await page.evaluate(() => localStorage.setItem('searches', '{"a":1'))
    await page.keyboard.press('/')
    await expect(palette(page).getByText('Results appear as you type.')).toBeVisible()
  })
})

test.describe('without a network', () => {
  test('what is open or kept can be opened, and what cannot is faint with the reason', async ({ page, context }) => {
    await visit(page, 'ko/notes/steeping-time')
    await find(page, '물')
    await context.setOffline(true)
    await expect(palette(page).getByText('오프라인')).toBeVisible()
    const here = palette(page).getByRole('group', { name: '이 기기에 있어요' }).getByRole('option')
    const away = palette(page).getByRole('group', { name: '연결되면 열 수 있어요' }).getByRole('option')
    await expect(away.first()).toHaveAttribute('aria-disabled', 'true')
    await expect(away.first()).toContainText('이 기기에 없음')
    await expect(here.first(), 'what can be opened comes first').toHaveAttribute('aria-selected', 'true')
    await away.first().click({ force: true })
    await expect(palette(page)).toBeVisible()
    const before = await here.count()

    await context.setOffline(false)
    await page.evaluate(async () => {
      const kept = await caches.open('test')
      await kept.put('/ko/notes/water-temperature', new Response('kept'))
    })
    await context.setOffline(true)
    await expect.poll(() => here.count()).toBeGreaterThan(before)
    await page.keyboard.press('Enter')
    await expect(palette(page)).toBeHidden()
    await expect(page).toHaveURL(/\/ko\/notes\/steeping-time/)
  })

  test('a search that can be answered by nobody says so, and answers once it can', async ({ page, context }) => {
    await page.route('**/api/search/index*', (route) => route.abort(), { times: 1 })
    await visit(page, 'en/notes')
    await page.keyboard.press('/')
    await expect(palette(page).getByText('Results appear as you type.')).toBeVisible()
    await context.setOffline(true)
    await field(page).fill('tea')
    await expect(palette(page).getByRole('alert')).toContainText('Check your connection')
    await expectNoViolations(page, 'failed')
    await context.setOffline(false)
    await expect(options(page).first()).toBeVisible()
    await expect(palette(page).getByRole('alert')).toHaveCount(0)
  })
})

test('a list that cannot be loaded is said, and Enter still leads to the page of the search', async ({ page }) => {
  await visit(page, 'en/notes')
  await page.route('**/_next/**/*.js', (route) => route.abort())
  await page.keyboard.press('/')
  await expect(palette(page).getByRole('alert')).toContainText('The search can’t be reached.')
  await page.unrouteAll()
  await field(page).fill('tea')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/search\?q=tea$/)
})

test.describe('where the server searches', () => {
  test.beforeEach(({ page }) => page.route('**/api/search/index*', (route) => route.fulfill({ status: 404 })))

  test('each keystroke gives the last request up, and late answers are not shown', async ({ page }) => {
    const given = new Set<string>()
    page.on('requestfailed', (request) => {
      const { pathname, searchParams } = new URL(request.url())
      if (pathname === '/api/search') given.add(searchParams.get('q')!)
    })
    let release = () => {}
    const late = new Promise<void>((done) => {
      release = done
    })
    await page.route('**/api/search?q=tea&*', async (route) => {
      await late
      await route.continue().catch(() => {})
    })
    await visit(page, 'en/notes')
    await page.keyboard.press('/')
    const asked = page.waitForRequest('**/api/search?q=tea&*')
    await field(page).fill('tea')
    await asked
    await field(page).fill('대출')
    await expect(options(page).first()).toContainText('빌려주는 기간')
    release()
    await page.waitForTimeout(300)
    await expect(options(page).first()).toContainText('빌려주는 기간')
    expect([...given]).toEqual(['tea'])
  })

  test('Enter before the answer leads to the page of what was typed', async ({ page }) => {
    await visit(page, 'en/notes')
    await find(page, '대출')
    await page.route('**/api/search?q=tea&*', () => {}) // never answered
    await field(page).fill('tea')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/en\/search\?q=tea$/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('“tea”')
  })

  test('a fault of the server is said, and can be tried again', async ({ page }) => {
    let isBroken = true
    await page.route('**/api/search?*', (route) => (isBroken ? route.fulfill({ status: 503 }) : route.continue()))
    await visit(page, 'en/notes')
    await page.keyboard.press('/')
    await field(page).fill('tea')
    await expect(palette(page).getByRole('alert')).toBeVisible()
    isBroken = false
    await palette(page).getByRole('button', { name: 'Try again' }).click()
    await expect(options(page).first()).toBeVisible()
  })
})
