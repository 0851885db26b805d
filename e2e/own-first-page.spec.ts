import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { GrownVault, WIDE_TITLE } from './support/grown-vault'
import { PHONE, servedFrom, widthOf } from './support/served-vault'

const GEAR =
  '<svg xmlns="http://www.w3.org/2000/svg" width="18" height="18"><circle cx="9" cy="9" r="8" fill="none" stroke="#000"/></svg>'

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
  const server = servedFrom(
    () => {
      const vault = new GrownVault()
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
      return vault
    },
    { HAESEOL_PUBLIC: '0' },
  )

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
