import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { AppServer } from './app-server.mjs'
import { GrownVault, growMixed, growReading, growStudied, WIDE_TITLE } from './grown-vault'
import { anyAnswer, Learner } from './learner.mjs'

const LARGEST = 100_000
const PHONE = { width: 360, height: 780 }
/** Four screens of a phone. */
const TALLEST = 4 * PHONE.height

const GEAR =
  '<svg xmlns="http://www.w3.org/2000/svg" width="18" height="18"><circle cx="9" cy="9" r="8" fill="none" stroke="#000"/></svg>'

const sizeOf = async (url: string) => (await (await fetch(url)).arrayBuffer()).byteLength
const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight)
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)

/** Serves a vault to the tests of a group. @returns a function that returns its address while they run */
function servedFrom(grow: () => GrownVault): { readonly url: string } {
  let vault: GrownVault
  let server: AppServer
  test.beforeAll(async () => {
    vault = grow()
    server = await AppServer.open(vault.folder, { HAESEOL_ORIGIN: 'https://study.example' })
  })
  test.afterAll(async () => {
    await server.close()
    vault.forget()
  })
  return {
    get url() {
      return server.url
    },
  }
}

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

test.describe('a vault with a long first page', () => {
  const server = servedFrom(() =>
    new GrownVault().write(
      'README',
      `# Technical interview guidelines for all beginners\n\n${'긴 글입니다. '.repeat(3_000)}`,
    ),
  )

  test('leads to it by a button that keeps within a phone', async ({ page }) => {
    await page.setViewportSize(PHONE)
    await page.goto(`${server.url}/ko`)
    await expect(page.getByRole('link', { name: /guidelines for all beginners/ }).first()).toBeVisible()
    expect(await widthOf(page)).toBe(PHONE.width)
  })
})

test.describe('a vault with a first page of a few screens', () => {
  const server = servedFrom(() =>
    new GrownVault().write('index', `# 첫 쪽\n\n${'긴 글입니다. '.repeat(400)}`).write('cup', '# 잔\n\n글.'),
  )

  test('shows nothing below it on a phone, where folders have a tab, and the contents on a desk', async ({ page }) => {
    const contents = page.getByRole('region', { name: '차례' })
    await page.setViewportSize(PHONE)
    await page.goto(`${server.url}/ko`)
    await expect(page.getByText('긴 글입니다.').first()).toBeVisible()
    await expect(contents).toBeHidden()
    await page.setViewportSize({ width: 1280, height: 900 })
    await expect(contents).toBeVisible()
  })
})

test.describe('a vault with its own first page', () => {
  let vault: GrownVault
  let server: AppServer
  test.beforeAll(async () => {
    vault = new GrownVault()
      .write('docs/README', '# 우리 집 노트\n\n어서 오세요. [[brew]]부터 읽으세요.\n')
      .write(
        'docs/brew',
        `# brew\n\n글. [[next]]\n\n- ${'목록에있는긴낱말'.repeat(12)}\n\n\`${'a_long_identifier_'.repeat(12)}\`\n`,
      )
      .write(
        'docs/next',
        `---\ntitle: "${WIDE_TITLE}"\n---\n\n글.\n\n| 이름 | 값 | 설명 |\n|---|---|---|\n| ${'칸에있는긴낱말'.repeat(8)} | 1 | 둘 |\n`,
      )
      .write('docs/code', `# code\n\n가나다라 마바사 아자차 \`git diff --word-diff wow!important src/app\`\n`)
      .write('docs/icon', '# icon\n\n설정 ![[gear.svg]] 를 누르세요.\n\n- 왼쪽 **설정** ![[gear.svg]] 을 누르세요.\n')
      .write('docs/tail', '# tail\n\n글.\n\n```mermaid\nflowchart TD\n  A[하나] --> B[둘]\n```\n')
    writeFileSync(join(vault.folder, 'docs/gear.svg'), GEAR)
    server = await AppServer.open(vault.folder, { HAESEOL_PUBLIC: '0', HAESEOL_ORIGIN: 'https://study.example' })
  })
  test.afterAll(async () => {
    await server.close()
    vault.forget()
  })

  test('no topics are offered where there are none', async ({ page }) => {
    await page.goto(`${server.url}/ko`)
    const menu = page.getByRole('navigation').first()
    await expect(menu.getByRole('link', { name: '폴더' })).toBeVisible()
    await expect(menu.getByRole('link', { name: '주제' })).toHaveCount(0)
  })

  test('the head of each page, its window and its feed name the vault, and the foot the program', async ({ page }) => {
    for (const [path, home, made] of [
      ['/ko/notes/brew', '우리 집 노트, 홈', '해설로 만들었어요'],
      ['/en/notes/brew', '우리 집 노트, home', 'Made with Haeseol'],
    ] as const) {
      await page.goto(server.url + path)
      await expect(page.getByRole('banner').getByRole('link', { name: home })).toHaveText('우리 집 노트')
      await expect(page).toHaveTitle('brew · 우리 집 노트')
      await expect(page.getByRole('contentinfo')).toContainText(made)
    }
  })

  test('practice and exams of a vault without questions say so, and lead to its notes', async ({ page }) => {
    for (const room of ['practice', 'exams']) {
      await page.goto(`${server.url}/ko/${room}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('아직 문제가 없어요')
      await expect(page.getByRole('checkbox')).toHaveCount(0)
      await page.getByRole('main').getByRole('link', { name: '노트 읽기' }).click()
      await expect(page).toHaveURL(/\/ko\/notes$/)
    }
  })

  test('a note without headings has no contents', async ({ page }) => {
    await page.goto(`${server.url}/ko/notes/icon`)
    await expect(page.getByRole('heading', { level: 1, name: 'icon' })).toBeVisible()
    await expect(page.getByText('차례', { exact: true })).toHaveCount(0)
    await expect(page.getByRole('navigation', { name: '이 노트의 차례' })).toHaveCount(0)
  })

  test('an icon stands in its sentence', async ({ page }) => {
    await page.goto(`${server.url}/ko/notes/icon`)
    const sentence = page.locator('.prose p')
    await expect(sentence.locator('img')).toHaveJSProperty('complete', true)
    expect(await sentence.evaluate((p) => p.clientHeight)).toBeLessThan(40)
    const middleOf = async (name: string) => {
      const { y, height } = (await page.locator(`.prose li ${name}`).boundingBox())!
      return y + height / 2
    }
    expect(Math.abs((await middleOf('img')) - (await middleOf('strong')))).toBeLessThan(4)
  })

  test('home is that page, with the contents after it', async ({ page }) => {
    await page.goto(`${server.url}/ko`)
    await expect(page.getByRole('heading', { level: 1, name: '우리 집 노트' })).toBeVisible()
    await expect(page.getByText('어서 오세요.')).toBeVisible()
    await expect(page.getByRole('region', { name: '차례' }).getByRole('link', { name: 'tail' })).toBeVisible()
  })

  test.describe('to a browser that asks for Korean', () => {
    test.use({ locale: 'ko-KR' })
    test('a link in prose stays in the language that was chosen', async ({ page }) => {
      await page.goto(`${server.url}/en`)
      await page.getByRole('main').getByRole('link', { name: 'brew' }).first().click()
      await expect(page).toHaveURL(/\/en\/notes\/brew$/)
      await page.locator('.prose').getByRole('link', { name: /next/ }).click()
      await expect(page).toHaveURL(/\/en\/notes\/next$/)
    })

    test('an address without a language is in the language chosen last', async ({ page }) => {
      await page.goto(`${server.url}/ko/notes/brew`)
      await page.getByRole('link', { name: 'English' }).click()
      await expect(page).toHaveURL(/\/en\/notes\/brew$/)
      await page.goto(`${server.url}/notes/next`)
      await expect(page).toHaveURL(/\/en\/notes\/next$/)
    })

    test('an address without a language is in that of the page that it is followed from', async ({ request }) => {
      const referer = `${server.url}/en/sittings/x`
      const reply = await request.get(`${server.url}/notes/next`, { headers: { referer }, maxRedirects: 0 })
      expect(new URL(reply.headers().location!, server.url).pathname).toBe('/en/notes/next')
    })
  })

  test('a word of code stays in one line of a narrow column', async ({ page }) => {
    await page.setViewportSize(PHONE)
    await page.goto(`${server.url}/ko/notes/code`)
    const words = page.locator('.prose code .whole')
    await expect(words).toHaveText(['--word-diff', 'wow!important', 'src/app'])
    expect(await words.evaluateAll((spans) => spans.map((span) => span.getClientRects().length))).toEqual([1, 1, 1])
    await expect(page.locator('.prose code').first()).toHaveText('git diff --word-diff wow!important src/app')
    expect(await widthOf(page)).toBe(PHONE.width)
  })

  test('long titles, words, names and tables keep within a phone, and words of a table are whole', async ({ page }) => {
    await page.setViewportSize(PHONE)
    for (const name of ['brew', 'next', 'tail']) {
      await page.goto(`${server.url}/ko/notes/${name}`)
      expect(await widthOf(page), name).toBe(PHONE.width)
    }
    await page.goto(`${server.url}/ko/notes/next`)
    const cell = page.getByRole('cell', { name: /^칸에있는/ })
    expect(await cell.evaluate((td) => td.getClientRects().length && td.clientHeight)).toBeLessThan(60)
  })

  test('on a tablet prose is 36 em wide, and a drawing stands in its middle', async ({ page }) => {
    await page.setViewportSize({ width: 768, height: 1_024 })
    await page.goto(`${server.url}/ko/notes/tail`)
    const prose = page.locator('.prose')
    const em = await prose.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    const { x, width } = (await prose.boundingBox())!
    expect(width).toBeLessThanOrEqual(36 * em + 0.5)
    const drawing = (await prose.locator('.drawing > svg').boundingBox())!
    expect(Math.abs(drawing.x + drawing.width / 2 - (x + width / 2))).toBeLessThan(2)
  })

  test('the site keeps to itself by one setting', async ({ page, request }) => {
    expect(await (await request.get(`${server.url}/robots.txt`)).text()).toBe('User-agent: *\nDisallow: /\n')
    for (const path of ['/sitemap.xml', '/sitemaps/1.xml', '/ko/feed.xml', '/ko/pictures/notes/brew.png'])
      expect((await request.get(server.url + path)).status(), path).toBe(404)
    await page.goto(`${server.url}/ko/notes/brew`)
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex')
    await expect(page.locator('link[rel="canonical"], link[hreflang]:not([type])')).toHaveCount(0)
    await expect(page.locator('meta[property="og:image"], meta[name="twitter:image"]')).toHaveCount(0)
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

  test('a learner who has set sixty notes aside finds all of them on pages of at most 100 kB', async ({ page }) => {
    const learner = new Learner(server.url)
    const { id, items } = await learner.begin({ kind: 'practice', from: { tags: ['service/'] }, count: 1 })
    await learner.answer(id, items[0]!.id, { seq: 1, options: anyAnswer(items[0]!) })
    const slugs = Array.from({ length: 60 }, (_, i) => `note-${i}`)
    for (const slug of slugs) await learner.ask('PUT', `/api/me/suspended/${slug}`, { until: null })
    expect(Buffer.byteLength((await learner.send('GET', '/ko/review')).text)).toBeLessThanOrEqual(LARGEST)
    const [name = '', value = ''] = learner.cookie.split(/=(.*)/s)
    await page.context().addCookies([{ name, value, url: server.url }])
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
