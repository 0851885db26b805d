import { expect, test } from '@playwright/test'
import { growMixed, growReading } from './support/grown-vault'
import { heightOf, LARGEST, PHONE, servedFrom, sizeOf, TALLEST, widthOf } from './support/served-vault'

test.describe('a vault of twelve hundred notes to be read', () => {
  const server = servedFrom(() => growReading(1_200))

  for (const path of [
    '',
    '/notes',
    '/notes?page=40',
    '/folders',
    '/folders/Neurons/naver_uploaded/2025.08',
    '/topics',
    '/topics/til',
    '/practice',
  ]) {
    test(`/ko${path} has at most 100 kB, and on a phone at most four screens`, async ({ page }) => {
      expect(await sizeOf(`${server.url}/ko${path}`)).toBeLessThanOrEqual(LARGEST)
      await page.setViewportSize(PHONE)
      await page.goto(`${server.url}/ko${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await heightOf(page)).toBeLessThanOrEqual(TALLEST)
      expect(await widthOf(page)).toBe(PHONE.width)
    })
  }

  test('home has the folders below what all notes share, and offers nothing to practise', async ({ page }) => {
    await page.goto(`${server.url}/ko`)
    await expect(page.getByRole('heading', { level: 1, name: '노트' })).toBeVisible()
    await expect(page.getByText('모두 Neurons / naver_uploaded 안에 있어요')).toBeVisible()
    const folders = page.locator('main summary')
    await expect(folders).toHaveText([/^2025\.09/, /^2025\.08/])
    await expect(page.getByRole('link', { name: '연습' })).toHaveCount(0)
    await folders.first().click()
    await page.getByRole('link', { name: '600개 모두 보기' }).filter({ visible: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: '2025.09' })).toBeVisible()
  })

  test('a list is filtered while one types, and goes on to its next page', async ({ page }) => {
    await page.goto(`${server.url}/ko/notes`)
    const rows = page.locator('.note-rows li')
    await expect(rows).toHaveCount(24)
    await page.getByRole('link', { name: 'ㄴ', exact: true }).click()
    await expect(page.getByRole('link', { name: /^나-/ })).toHaveCount(24)
    await page.getByRole('link', { name: '다음 쪽' }).click()
    await expect(page).toHaveURL(/letter=.*page=2/)
    await page.goto(`${server.url}/ko/notes`)
    await page.getByRole('searchbox', { name: '이 목록에서 거르기' }).fill('가-1190')
    await expect(page.getByRole('status')).toHaveText('1개를 찾았어요')
    await expect(rows).toHaveText([/가-1190/])
    await expect(page).toHaveURL(/q=/)
  })

  test('without script the same field filters', async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(`${server.url}/en/notes`)
    await page.getByRole('searchbox', { name: 'Filter this list' }).fill('가-1190')
    await page.getByRole('button', { name: 'Filter' }).click()
    await expect(page.locator('.note-rows li')).toHaveText([/가-1190/])
    await page.close()
  })

  test('the sitemap names every note once, in both languages', async () => {
    const index = await (await fetch(`${server.url}/sitemap.xml`)).text()
    const files = [...index.matchAll(/<loc>https:\/\/study\.example([^<]+)<\/loc>/g)].map(([, path]) => path!)
    expect(files).toEqual(['/sitemaps/1.xml'])
    const texts = await Promise.all(files.map(async (path) => (await fetch(server.url + path)).text()))
    const addresses = texts.flatMap((text) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!))
    const notes = addresses.filter((address) => address.includes('/notes/'))
    expect(new Set(notes).size).toBe(2_400)
    expect((await fetch(server.url + new URL(notes.at(-1)!).pathname)).status).toBe(200)
    expect((await fetch(`${server.url}/sitemaps/2.xml`)).status).toBe(404)
  })

  test('the feed has the notes that changed last, with their words', async ({ page }) => {
    await page.goto(`${server.url}/ko`)
    const address = await page.locator('link[type="application/atom+xml"]').getAttribute('href')
    expect(address).toBe('https://study.example/ko/feed.xml')
    const reply = await fetch(`${server.url}/ko/feed.xml`)
    expect(reply.headers.get('content-type')).toContain('application/atom+xml')
    const feed = await page.evaluate(
      (text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml')
        const of = (name: string) => [...parsed.querySelectorAll(`entry > ${name}`)].map((node) => node.textContent)
        return {
          faults: parsed.querySelectorAll('parsererror').length,
          updated: of('updated'),
          summaries: of('summary'),
        }
      },
      await reply.text(),
    )
    expect(feed.faults).toBe(0)
    expect(feed.updated).toHaveLength(30)
    expect(feed.updated).toEqual(feed.updated.toSorted().reverse())
    expect(feed.summaries[0]).toMatch(/^글 \d+\.$/)
  })

  test('a page says where it is known, in which languages, and what it is about', async ({ page }) => {
    await page.goto(`${server.url}/en/notes/${encodeURIComponent('가-0')}`)
    const path = `/notes/${encodeURIComponent('가-0')}`
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', `https://study.example/en${path}`)
    await expect(page.locator('link[hreflang="ko"]')).toHaveAttribute('href', `https://study.example/ko${path}`)
    await expect(page.locator('meta[property="og:description"]')).toHaveAttribute('content', '글 0.')
  })
})

test.describe('a vault with questions in one topic and none in another', () => {
  const server = servedFrom(growMixed)

  test('of the topic without questions it is said how much there is to read', async ({ page }) => {
    await page.goto(`${server.url}/ko`)
    await expect(page.getByRole('region', { name: '차례' }).getByRole('region', { name: 'Books' })).toContainText(
      '노트 1개',
    )
    for (const path of ['', '/topics', '/topics/books', '/notes', '/folders', '/practice', '/exams']) {
      await page.goto(`${server.url}/ko${path}`)
      await expect(page.getByRole('main'), path).not.toContainText('문제 0개')
    }
  })
})
