import { expect, type Page, test } from '@playwright/test'
import { growBroad, growBusy, growExamined, growLinked, growStudied } from './support/grown-vault'
import { anyAnswer, Learner } from './support/learner.mjs'
import { heightOf, LARGEST, PHONE, servedFrom, sizeOf, TALLEST, widthOf } from './support/served-vault'

/** From now on, the browser is this learner's. */
async function browseAs(learner: Learner, page: Page) {
  const [name = '', value = ''] = learner.cookie.split(/=(.*)/s)
  await page.context().addCookies([{ name, value, url: learner.url }])
}

test.describe('a vault of a hundred topics with ten below each', () => {
  const server = servedFrom(growBroad)

  test('has pages of at most 100 kB for who has answered two hundred questions', async ({ page }) => {
    const learner = new Learner(server.url)
    for (let part = 0; part < 2; part++) {
      const { id, items } = await learner.begin({ kind: 'practice', from: { pool: 'unseen' }, count: 100 })
      for (const item of items) await learner.answer(id, item.id, { seq: 1, options: anyAnswer(item) })
    }
    const sizeFor = async (path: string) => Buffer.byteLength((await learner.send('GET', `/ko${path}`)).text)
    for (const path of ['', '/practice', '/exams', '/topics', '/review', '/history', '/plan', '/progress?topics=2'])
      expect.soft(await sizeFor(path), path).toBeLessThanOrEqual(LARGEST)
    await browseAs(learner, page)
    await page.goto(`${server.url}/ko/progress`)
    const topics = page.getByRole('region', { name: '주제', exact: true })
    await expect(topics.getByRole('row')).toHaveCount(9)
    await topics.getByRole('link', { name: '다음 쪽' }).click()
    await expect(topics.getByText('쪽 중 2쪽')).toBeVisible()
  })
})

test.describe('a vault of seventy notes in one domain of an exam', () => {
  const server = servedFrom(() => growExamined(70))

  test('shows every answered note of the domain once: three beside it, and the others on pages', async ({ page }) => {
    const learner = new Learner(server.url)
    const { id, items } = await learner.begin({ kind: 'practice', from: { pool: 'unseen' }, count: 70 })
    for (const item of items) await learner.answer(id, item.id, { seq: 1, options: anyAnswer(item) })
    await browseAs(learner, page)
    await page.goto(`${server.url}/ko/progress`)
    const notes = page.locator('tr.part a')
    const shown = await notes.allTextContents()
    expect(shown).toHaveLength(3)
    await page.getByRole('link', { name: '‘차’의 노트 67개 더' }).click()
    const others = page.getByRole('region', { name: '‘차’의 다른 노트' })
    for (const last of [15, 30, 45, 60, 67]) {
      await expect(others.getByText(new RegExp(`^67개 가운데 \\d+–${last}$`))).toBeVisible()
      shown.push(...(await others.locator('tr.part a').allTextContents()))
      if (last < 67) await others.getByRole('link', { name: '다음 쪽' }).click()
    }
    expect(new Set(shown).size).toBe(70)
    expect(shown).toHaveLength(70)
    await expect(others.getByRole('link', { name: '다음 쪽' })).toHaveCount(0)
    const { text } = await learner.send('GET', '/ko/progress?notes=tea%2F')
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LARGEST)
  })
})

test.describe('a vault of four hundred notes with long titles, under twelve exams', () => {
  const server = servedFrom(() => growBusy(400))

  test('has pages of at most 100 kB for who has answered everything and begun many exams', async ({ page }) => {
    test.slow()
    const learner = new Learner(server.url)
    await begunAndAnswered(learner)
    const sizes = async (paths: string[]) => {
      for (const path of paths) {
        const { status, text } = await learner.send('GET', `/ko${path}`)
        expect(status, path).toBe(200)
        expect.soft(Buffer.byteLength(text), path).toBeLessThanOrEqual(LARGEST)
      }
    }
    await sizes(['', '/practice', '/history', '/mistakes', '/plan', '/progress', '/progress?topics=1', '/review'])
    await browseAs(learner, page)
    await page.goto(`${server.url}/ko/exams`)
    const ready = page.getByRole('region', { name: '준비된 시험' })
    await expect(ready.getByRole('heading', { level: 3 })).toHaveCount(6)
    const exams = await ready
      .locator('input[name=blueprint]')
      .evaluateAll((all: HTMLInputElement[]) => all.map(({ value }) => value))
    for (const blueprint of exams) await learner.begin({ kind: 'exam', from: { blueprint } })
    await sizes(['', '/exams', '/exams?page=2', '/history', '/history?kind=open'])
    await page.reload()
    const open = page.getByRole('region', { name: '보고 있는 시험' })
    await expect(open.getByRole('listitem')).toHaveCount(5)
    await open.getByRole('link', { name: '진행 중인 것 모두 보기' }).click()
    await expect(page.getByRole('link', { name: /^이어서 풀기: 자격을/ })).toHaveCount(6)
  })

  test('names the first exams at home, and has all of them on pages', async ({ page }) => {
    await page.goto(`${server.url}/ko`)
    await expect(
      page.getByRole('region', { name: '시험' }).getByRole('listitem').filter({ visible: true }),
    ).toHaveCount(6)
    await page.getByRole('link', { name: '시험 12개 모두 보기' }).filter({ visible: true }).click()
    const ready = page.getByRole('region', { name: '준비된 시험' })
    const headings = ready.getByRole('heading', { level: 3 })
    await expect(headings).toHaveCount(6)
    const titles = await headings.allTextContents()
    await ready.getByRole('link', { name: '다음 쪽' }).click()
    await expect(ready.getByText('2쪽 중 2쪽')).toBeVisible()
    titles.push(...(await headings.allTextContents()))
    expect(new Set(titles).size).toBe(12)
  })
})

/** All questions in practices of a hundred, and thirty finished practices that are named after three topics. */
async function begunAndAnswered(learner: Learner) {
  const practise = async (from: object, count: number) => {
    const { id, items } = await learner.begin({ kind: 'practice', from, count })
    for (const item of items) await learner.answer(id, item.id, { seq: 1, options: anyAnswer(item) })
    await learner.ask('POST', `/api/sittings/${id}/finish`)
  }
  for (let i = 0; i < 4; i++) await practise({ pool: 'unseen' }, 100)
  for (let i = 0; i < 30; i++)
    await practise({ tags: [`service/쓰는-서비스-${i}`, 'course/area-1', `concept-${i % 19}/`] }, 1)
  for (let i = 0; i < 6; i++) await learner.begin({ kind: 'practice', from: { tags: ['course/area-2'] }, count: 5 })
}

test.describe('a vault of questions under five hundred topics', () => {
  const server = servedFrom(() => growStudied(500))

  for (const path of [
    '',
    '/practice',
    '/exams',
    '/notes',
    '/topics',
    '/topics/service',
    '/folders',
    '/practice?q=오래',
  ]) {
    test(`/ko${path} has at most 100 kB`, async ({ page }) => {
      expect(await sizeOf(`${server.url}/ko${path}`)).toBeLessThanOrEqual(LARGEST)
      await page.setViewportSize(PHONE)
      await page.goto(`${server.url}/ko${path}`)
      expect(await heightOf(page)).toBeLessThanOrEqual(TALLEST)
      expect(await widthOf(page)).toBe(PHONE.width)
    })
  }

  test('the marks of a long review fit a phone at its end', async ({ page }) => {
    const learner = new Learner(server.url)
    const { id, items } = await learner.begin({ kind: 'review', from: { due: true }, count: 40 })
    for (const item of items) await learner.answer(id, item.id, { seq: 1, options: anyAnswer(item) })
    await learner.ask('POST', `/api/sittings/${id}/finish`)
    await browseAs(learner, page)
    await page.setViewportSize(PHONE)
    await page.goto(`${server.url}/ko/sittings/${id}/result`)
    await expect(page.getByText(`${items.length}문제 중`)).toBeVisible()
    expect(await widthOf(page)).toBe(PHONE.width)
  })

  test('a learner who has set sixty notes aside finds all of them on pages of at most 100 kB', async ({ page }) => {
    const learner = new Learner(server.url)
    const { id, items } = await learner.begin({ kind: 'practice', from: { tags: ['service/'] }, count: 1 })
    await learner.answer(id, items[0]!.id, { seq: 1, options: anyAnswer(items[0]!) })
    const slugs = Array.from({ length: 60 }, (_, i) => `note-${i}`)
    for (const slug of slugs) await learner.ask('PUT', `/api/me/suspended/${slug}`, { until: null })
    expect(Buffer.byteLength((await learner.send('GET', '/ko/review')).text)).toBeLessThanOrEqual(LARGEST)
    await browseAs(learner, page)
    await page.goto(`${server.url}/ko/review`)
    const resting = page.getByRole('region', { name: '쉬게 한 노트' })
    const found: string[] = []
    for (let part = 1; ; part++) {
      await expect(resting.getByText(`3쪽 중 ${part}쪽`)).toBeVisible()
      found.push(...(await resting.getByRole('listitem').getByRole('link').allTextContents()))
      if (part === 3) break
      await resting.getByRole('link', { name: '다음 쪽' }).click()
    }
    expect(new Set(found)).toEqual(new Set(slugs.map((slug) => slug.replace('note-', '노트 '))))
  })

  test('practice begins with all topics ticked, and the button that starts is in sight', async ({ page }) => {
    await page.setViewportSize(PHONE)
    await page.goto(`${server.url}/ko/practice`)
    const all = page.getByRole('checkbox', { name: '모든 주제' })
    await expect(all).toBeChecked()
    await expect(page.getByRole('button', { name: /시작/ })).toBeInViewport()
    await page.locator('summary', { hasText: 'service' }).click()
    const service = page.getByRole('checkbox', { name: 'Service 전체' })
    await service.check({ force: true })
    await expect(all).not.toBeChecked()
    await expect(page.getByRole('button', { name: /^Service .*시작/ })).toBeInViewport()
    await service.uncheck({ force: true })
    await expect(all).toBeChecked()
    await service.check({ force: true })
    await all.check({ force: true })
    await expect(service).not.toBeChecked()
  })

  test('the places of a practice are filtered while one types, with what is ticked kept', async ({ page }) => {
    await page.goto(`${server.url}/ko/practice`)
    await page.locator('summary', { hasText: 'service' }).click()
    await page.getByRole('checkbox', { name: 'Service 전체' }).check({ force: true })
    await page.getByRole('searchbox', { name: '주제와 노트 찾기' }).fill('이름 498')
    await expect(page.getByText('1개를 찾았어요')).toBeVisible()
    await expect(page.getByRole('checkbox', { name: /이름 498/ })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Service .*시작/ })).toBeVisible()
  })

  for (const javaScriptEnabled of [true, false])
    test(`what was found and ticked stays ticked when all are shown again, with${javaScriptEnabled ? '' : 'out'} script`, async ({
      browser,
    }) => {
      const page = await browser.newPage({ javaScriptEnabled })
      const filter = page.getByRole('searchbox', { name: '주제와 노트 찾기' })
      const tick = page.getByRole('checkbox', { name: /^노트 498/ })
      await page.goto(`${server.url}/ko/practice`)
      await filter.fill('노트 498')
      if (!javaScriptEnabled) await page.getByRole('button', { name: '찾기', exact: true }).click()
      await tick.check({ force: true })
      await page.getByRole('button', { name: '모두 보기' }).click()
      await expect(page.locator('summary', { hasText: 'service' })).toBeVisible()
      await expect(tick).toBeChecked()
      if (javaScriptEnabled) await expect(page.getByRole('button', { name: '노트 498 1문제 시작' })).toBeVisible()
      await page.close()
    })

  test('nothing that the world is told holds a key or an explanation', async () => {
    for (const path of [
      '/robots.txt',
      '/sitemap.xml',
      '/sitemaps/1.xml',
      '/ko/feed.xml',
      '/ko/notes/note-3',
      '/ko',
      '/ko/topics',
    ])
      expect(await (await fetch(server.url + path)).text(), path).not.toContain('KANARI')
  })
})

for (const [words, titled, paths] of [
  ['', '서로 이어지는 노트의 제목', ['/graph', '/graph?topic=many', '/graph?around=linked-note-7']],
  [
    ' with long titles',
    '스무 음절이 되도록 길게 지어 둔 제목의 노트',
    ['/graph?topic=many', '/graph?around=linked-note-7'],
  ],
] as const)
  test.describe(`a vault of 150 linked notes${words}`, () => {
    const server = servedFrom(() => growLinked(150, titled))

    for (const path of paths)
      test(`/ko${path} has at most 100 kB`, async () => {
        expect(await sizeOf(`${server.url}/ko${path}`)).toBeLessThanOrEqual(LARGEST)
      })
  })
