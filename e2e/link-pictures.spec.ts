// The pictures that programs show of links to pages.
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { AppServer } from './support/app-server.mjs'
import { GrownVault } from './support/grown-vault'

const ORIGIN = 'https://study.example'
const RECTANGLE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'

/** What the head of a page says of its picture. */
async function shownOf(page: Page) {
  const content = (name: string) =>
    page.locator(`meta[property="og:${name}"]`).getAttribute('content', { timeout: 5_000 })
  const [image, title, alt] = [await content('image'), await content('title'), await content('image:alt')]
  return { image: image!, title, alt }
}

const sizeInHead = (page: Page) =>
  Promise.all(
    ['width', 'height'].map(async (name) =>
      Number(await page.locator(`meta[property="og:image:${name}"]`).getAttribute('content')),
    ),
  )

/** The size is in the head of a PNG. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

test.describe('of a vault with questions', () => {
  const PAGES = ['ko/notes/lending', 'en/notes/steeping-time', 'ko/topics/library', 'ko/topics/library/desk']

  for (const path of PAGES)
    test(`${path} has a picture with its title`, async ({ page }) => {
      await page.goto(path)
      const { image, title, alt } = await shownOf(page)
      expect(title).toBe(await page.title())
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(alt!)
      expect(image.startsWith(`${ORIGIN}/`)).toBe(true)
      const reply = await page.request.get(new URL(image).pathname)
      expect(reply.headers()).toMatchObject({ 'content-type': 'image/png', etag: expect.any(String) })
      expect(sizeOf(await reply.body())).toEqual([1200, 630])
      expect(await sizeInHead(page)).toEqual([1200, 630])
      await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute('content', 'summary_large_image')
    })

  test('another page has another picture, and another language another one', async ({ request }) => {
    const paths = ['ko/pictures/notes/lending.png', 'ko/pictures/notes/shelving.png', 'ko/pictures/topics/library.png']
    const bodies = await Promise.all(
      [...paths, 'en/pictures/topics/library.png'].map(async (path) => (await request.get(path)).body()),
    )
    expect(new Set(bodies.map((body) => body.toString('base64'))).size).toBe(4)
  })

  test('what is unchanged is not sent again', async ({ request }) => {
    const { etag } = (await request.get('ko/pictures/notes/lending.png')).headers()
    const again = await request.get('ko/pictures/notes/lending.png', { headers: { 'if-none-match': etag! } })
    expect(again.status()).toBe(304)
  })

  test('the other pages have the picture of the site', async ({ page, baseURL }) => {
    await page.goto('ko/practice')
    expect((await shownOf(page)).image).toBe(`${ORIGIN}${new URL('link-ko.png', baseURL).pathname}`)
    const picture = await page.request.get('link-ko.png')
    expect(picture.headers()).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' })
    expect(sizeOf(await picture.body())).toEqual([1200, 630])
  })

  for (const path of ['home/drink', 'notes/nowhere', 'topics/nowhere', 'folders/tea', 'home', 'notes', 'x'])
    test(`there is no picture ${path}.png`, async ({ request }) => {
      expect((await request.get(`ko/pictures/${path}.png`)).status()).toBe(404)
    })
})

test.describe('of a vault with a name', () => {
  let vault: GrownVault
  let server: AppServer
  test.beforeAll(async () => {
    vault = new GrownVault()
      .write('index', '# 우리 집 노트\n\n글.\n')
      .write('script', '---\ntitle: "</title><script>alert(1)</script> &amp;"\n---\n\n글.\n')
      .write('hanja', '# 茶道入門\n\n글.\n')
      .write('emoji', '# 🍵 차\n\n글.\n')
      .write('cover', '---\ncover: cover.png\n---\n\n# 그림\n\n글.\n')
      .write('drawn', '---\ncover: cover.svg\n---\n\n# 선\n\n글.\n')
    copyFileSync('public/icon-192.png', join(vault.folder, 'cover.png'))
    writeFileSync(join(vault.folder, 'cover.svg'), RECTANGLE)
    server = await AppServer.open(vault.folder, { HAESEOL_ORIGIN: ORIGIN })
  })
  test.afterAll(async () => {
    await server.close()
    vault.forget()
  })

  const open = async (page: Page, path: string) => {
    await page.goto(server.url + path)
    return shownOf(page)
  }

  test('home and lists show its name', async ({ page }) => {
    for (const path of ['/ko', '/ko/notes', '/ko/folders', '/en/search'])
      expect(await open(page, path), path).toMatchObject({
        image: `${ORIGIN}${path.slice(0, 3)}/pictures/home.png`,
        alt: '우리 집 노트',
      })
    expect((await fetch(`${server.url}/ko/pictures/home.png`)).status).toBe(200)
  })

  test('a title with markup is text', async ({ page }) => {
    const { image, alt } = await open(page, '/ko/notes/script')
    expect(alt).toBe('</title><script>alert(1)</script> &amp;')
    expect((await fetch(server.url + new URL(image).pathname)).status).toBe(200)
  })

  test('emoji are left out, and letters that the typeface lacks leave the picture of the site', async ({ page }) => {
    expect((await open(page, '/ko/notes/emoji')).image).toBe(`${ORIGIN}/ko/pictures/notes/emoji.png`)
    expect(await open(page, '/ko/notes/hanja')).toMatchObject({
      image: `${ORIGIN}/ko/pictures/home.png`,
      alt: '우리 집 노트',
    })
    expect((await fetch(`${server.url}/ko/pictures/notes/hanja.png`)).status).toBe(404)
  })

  test('a cover is the picture of its note, with its own size, unless it is a drawing that few programs show', async ({
    page,
  }) => {
    expect((await open(page, '/ko/notes/cover')).image).toMatch(/^https:\/\/study\.example\/vault\/\w+\.png$/)
    expect(await sizeInHead(page)).toEqual([192, 192])
    expect((await open(page, '/ko/notes/drawn')).image).toBe(`${ORIGIN}/ko/pictures/notes/drawn.png`)
  })
})
