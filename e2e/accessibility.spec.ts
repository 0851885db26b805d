import { expect, test } from '@playwright/test'
import { AppServer } from './support/app-server.mjs'
import { beyondTheEdge, expectContrastInDark, expectNoViolations } from './support/page-checks'

const PAGES = [
  '',
  '/notes',
  '/notes/steeping-time',
  '/folders',
  '/folders/library',
  '/graph',
  '/graph?by=topics',
  '/graph?topic=drink',
  '/graph?around=steeping-time',
  '/topics',
  '/topics/drink',
  '/booklet/drink',
  '/practice',
  '/exams',
  '/search',
  '/search?q=차',
  '/history',
  '/mistakes',
  '/mistakes/paper',
  '/review',
  '/progress',
  '/plan',
  '/keep',
  '/offline',
  '/reports',
  '/settings',
  '/nowhere',
]

for (const locale of ['ko', 'en']) {
  test(`every page is free of violations, in light and dark, ${locale}`, async ({ page }) => {
    test.slow()
    for (const path of PAGES) {
      await page.goto(`${locale}${path}`)
      await expectNoViolations(page, path)
      await expectContrastInDark(page, path)
    }
  })

  test(`a sitting is free of violations before, after an answer and at its result, ${locale}`, async ({ page }) => {
    test.slow()
    const expectNothing = async (what: string) => {
      await expectNoViolations(page, what)
      await expectContrastInDark(page, what)
    }
    for (const kind of ['practice', 'exam']) {
      const begun = await page.request.post('api/sittings', {
        data: { kind, from: { tags: ['drink/'] }, minutes: 30 },
      })
      const { id, items } = await begun.json()
      await page.goto(`${locale}/sittings/${id}`)
      await expectNothing(`${kind}, before`)
      await page.goto(`${locale}/sittings/${id}/paper`)
      await expectNothing(`${kind}, on paper`)
      await page.goto(`${locale}/sittings/${id}`)
      for (const item of items) {
        const options = item.options.slice(0, item.choose).map((option: { id: string }) => option.id)
        await page.request.put(`api/sittings/${id}/responses/${item.id}`, { data: { seq: 1, options } })
      }
      await page.reload()
      await expectNothing(`${kind}, answered`)
      await page.request.post(`api/sittings/${id}/finish`)
      await page.goto(`${locale}/sittings/${id}/result`)
      await expectNothing(`${kind}, result`)
      await page.goto(`${locale}/sittings/${id}/paper`)
      await expectNothing(`${kind}, on paper with its key`)
    }
  })
}

for (const locale of ['ko', 'en']) {
  test(`what was answered is told without violations, and so is a review from its first question to its end, ${locale}`, async ({
    page,
  }) => {
    test.slow()
    const put = (id: string, item: { id: string; choose: number; options: { id: string }[] }) =>
      page.request.put(`api/sittings/${id}/responses/${item.id}`, {
        data: {
          seq: 1,
          options: item.options.slice(0, item.choose).map((option) => option.id),
          confidence: 'sure',
          elapsedMs: 20_000,
        },
      })
    const begin = async (data: object) => (await page.request.post('api/sittings', { data })).json()
    const practice = await begin({ kind: 'practice', from: { tags: ['drink/'] } })
    for (const item of practice.items) await put(practice.id, item)
    await page.request.put('api/me/plan', { data: { minutesADay: 30, daysOff: [7], streak: true } })
    for (const path of ['', '/review', '/progress', '/plan']) {
      await page.goto(`${locale}${path}`)
      await page.locator('main details').evaluateAll((all) => {
        for (const details of all) (details as HTMLDetailsElement).open = true
      })
      await expectNoViolations(page, path)
    }
    const review = await begin({ kind: 'review', from: { due: true }, count: 2 })
    await page.goto(`${locale}/sittings/${review.id}`)
    await expect(page.locator('.review-ask').first()).toBeAttached()
    await expectNoViolations(page, 'review, before')
    for (const item of review.items) await put(review.id, item)
    await page.reload()
    await expect(page.locator('.review-marked').filter({ visible: true })).toBeVisible()
    await expectNoViolations(page, 'review, marked')
    await page.request.post(`api/sittings/${review.id}/finish`)
    await page.goto(`${locale}/sittings/${review.id}/result`)
    await expectNoViolations(page, 'review, end')
  })
}

test('the page for authors is free of violations, in light and dark', async ({ browser }) => {
  const token = 'only-for-authors-0123456789'
  const server = await AppServer.open('e2e/vault', { HAESEOL_AUTHOR_TOKEN: token })
  const context = await browser.newContext({ httpCredentials: { username: 'author', password: token } })
  const page = await context.newPage()
  for (const locale of ['ko', 'en']) {
    await page.goto(`${server.url}/${locale}/authors/reports`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoViolations(page, locale)
    await expectContrastInDark(page, locale)
  }
  await context.close()
  await server.close()
})

test.describe('states that a page comes into', () => {
  test('a note before, on a broken line and after an answer', async ({ page, context }) => {
    await page.goto('ko/notes/steeping-time')
    const question = page.locator('form', { has: page.getByRole('radio') }).first()
    await question.getByRole('button', { name: '채점하기' }).click()
    await expectNoViolations(page, 'nothing chosen')
    await context.setOffline(true)
    await question.getByRole('radio').first().check()
    await question.getByRole('button', { name: '채점하기' }).click()
    await expect(question.getByText('지금은 채점할 수 없어요')).toBeVisible()
    await expectNoViolations(page, 'waiting')
    await context.setOffline(false)
    await expect(question.getByText(/^(맞았어요|틀렸어요)/)).toBeVisible({ timeout: 20_000 })
    await expectNoViolations(page, 'marked')
  })

  test('an exam with a star, a struck option and waiting answers, and the page before submitting', async ({
    page,
    context,
  }) => {
    const begun = await page.request.post('api/sittings', {
      data: { kind: 'exam', from: { tags: ['drink/'] }, minutes: 30 },
    })
    await page.goto(`ko/sittings/${(await begun.json()).id}`)
    await page.getByRole('button', { name: '별표' }).filter({ visible: true }).click()
    await page.getByRole('button', { name: '보기 B 지우기' }).filter({ visible: true }).click()
    await expectNoViolations(page, 'starred and struck')
    await context.setOffline(true)
    await page.locator('.opt input').filter({ visible: true }).first().check()
    await expect(page.getByText('오프라인 · 답 1개가 기다려요')).toBeVisible()
    await expectNoViolations(page, 'waiting')
    await page.getByRole('link', { name: '제출 전 확인' }).click()
    await expect(page.getByRole('button', { name: '제출하고 끝내기' })).toBeDisabled()
    await expectNoViolations(page, 'before submitting')
  })

  for (const locale of ['ko', 'en']) {
    test(`an exam's sheet over the question, a third pick of two and an answer taken back, ${locale}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 360, height: 720 })
      const begun = await page.request.post('api/sittings', {
        data: { kind: 'exam', from: { notes: ['steeping-time'] }, minutes: 30 },
      })
      const { id, items } = await begun.json()
      const two = items.find(({ choose }: { choose: number }) => choose === 2)
      await page.goto(`${locale}/sittings/${id}#${two.id}`)
      const options = page.locator('.opt input').filter({ visible: true })
      await options.nth(0).check()
      await options.nth(1).check()
      await options.nth(2).click()
      await expect(page.locator('.opt-refused').filter({ visible: true })).toBeVisible()
      await expectNoViolations(page, 'a third pick')
      await page.locator('.cut[name=clear]').filter({ visible: true }).first().click()
      await expect(options.nth(0)).not.toBeChecked()
      await expectNoViolations(page, 'taken back')
      await page.locator('.step [aria-haspopup=dialog]').filter({ visible: true }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectNoViolations(page, 'the sheet')
    })

    test(`the history and results of all kinds, ${locale}`, async ({ page }) => {
      test.slow()
      const begin = async (data: object) => (await page.request.post('api/sittings', { data })).json()
      const practice = await begin({ kind: 'practice', from: { tags: ['drink/'] } })
      const exam = await begin({ kind: 'exam', from: { tags: ['drink/'] }, minutes: 30 })
      await page.goto(`${locale}/sittings/${exam.id}/result`)
      for (const { id, choose, options } of exam.items.slice(1)) {
        const put = (seq: number, chosen: { id: string }[]) =>
          page.request.put(`api/sittings/${exam.id}/responses/${id}`, {
            data: { seq, options: chosen.map((option) => option.id), confidence: 'sure', elapsedMs: 20_000 },
          })
        await put(1, options.slice(0, choose))
        await put(2, options.slice(-choose))
      }
      const states = [
        `/history`,
        `/history?order=lowest`,
        '/history?topic=drink&order=oldest',
        '/history?topic=nowhere',
      ]
      for (const state of states) {
        await page.goto(`${locale}${state}`)
        await expectNoViolations(page, `during an exam: ${state}`)
      }
      for (const { id } of [exam, practice]) {
        await page.request.post(`api/sittings/${id}/finish`)
        await page.goto(`${locale}/sittings/${id}/result`)
        await page.locator('main details').evaluateAll((all) => {
          for (const details of all) (details as HTMLDetailsElement).open = true
        })
        await expectNoViolations(page, 'a result')
      }
      for (const state of states) {
        await page.goto(`${locale}${state}`)
        await expectNoViolations(page, state)
      }
    })
  }

  test('the question before everything is erased, and what follows it', async ({ page }) => {
    await page.goto('en/settings')
    await page.getByRole('button', { name: 'Erase everything…' }).click()
    await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused()
    await expectNoViolations(page, 'asking')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await expect(page.getByRole('button', { name: 'Erase everything…' })).toBeFocused()
    await page.getByRole('button', { name: 'Erase everything…' }).click()
    await page.getByRole('button', { name: 'Erase everything', exact: true }).click()
    await expect(page.getByText('Everything has been erased.')).toBeVisible()
    await expectNoViolations(page, 'erased')
  })
})

for (const [what, width, textSize] of [
  ['at 320 pixels', 320, 'normal'],
  ['at 320 pixels with the largest text', 320, 'largest'],
] as const)
  test(`nothing is cut off ${what}, in no page and in no sitting`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width, height: 640 })
    await page.addInitScript((textSize) => localStorage.setItem('settings', JSON.stringify({ textSize })), textSize)
    const begin = async (data: object) => (await page.request.post('api/sittings', { data })).json()
    const expectInside = async (paths: string[]) => {
      for (const path of paths.flatMap((path) => [`ko${path}`, `en${path}`])) {
        await page.goto(path)
        expect(await beyondTheEdge(page), path).toBeLessThanOrEqual(0)
      }
    }
    const practice = await begin({ kind: 'practice', from: { tags: ['drink/'] } })
    for (const { id, options } of practice.items)
      await page.request.put(`api/sittings/${practice.id}/responses/${id}`, {
        data: { seq: 1, options: [options[0].id] },
      })
    await expectInside(['/mistakes', `/sittings/${practice.id}`])
    const exam = `/sittings/${(await begin({ kind: 'exam', from: { tags: ['drink/'] }, minutes: 30 })).id}`
    await expectInside([...PAGES, '/notes/shelving', exam, `${exam}#check`, `${exam}/paper`])
  })

test('the other language is the same question of the same sitting', async ({ page }) => {
  const begun = await page.request.post('api/sittings', { data: { kind: 'practice', from: { tags: ['drink/'] } } })
  const { id, items } = await begun.json()
  await page.goto(`ko/sittings/${id}#${items[1].id}`)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(new RegExp(`/en/sittings/${id}#${items[1].id}$`))
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 2 }).filter({ visible: true })).toHaveText('Question 2')
})

test('keys of a composing input method are no commands', async ({ page }) => {
  const begun = await page.request.post('api/sittings', { data: { kind: 'practice', from: { tags: ['drink/'] } } })
  await page.goto(`ko/sittings/${(await begun.json()).id}`)
  const press = (isComposing: boolean) =>
    page.evaluate(
      (isComposing) =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyA', bubbles: true, isComposing })),
      isComposing,
    )
  const first = page.locator('.opt input').filter({ visible: true }).first()
  await press(true)
  await expect(first).not.toBeChecked()
  await press(false)
  await expect(first).toBeChecked()
})
