import { expect, test } from '@playwright/test'

const DAY = 'public, max-age=86400'

for (const [locale, name] of [
  ['ko', '해설'],
  ['en', 'Haeseol'],
] as const) {
  test(`a browser finds icons and the manifest of the application, in ${locale}`, async ({ page, baseURL }) => {
    const refused: string[] = []
    page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()))
    await page.goto(locale)
    const links = page.locator('link[rel="icon"], link[rel="apple-touch-icon"]')
    const sizes = await links.evaluateAll((all) =>
      Promise.all(
        (all as HTMLLinkElement[]).map(async ({ href, type, sizes }) => {
          const image = new Image()
          image.src = href
          await image.decode()
          return [type, String(sizes), image.naturalWidth]
        }),
      ),
    )
    expect(sizes).toEqual([
      ['image/svg+xml', 'any', expect.any(Number)],
      ['image/png', '192x192', 192],
      ['', '180x180', 180],
    ])
    const address = await page.locator('link[rel="manifest"]').evaluate((link) => (link as HTMLLinkElement).href)
    const response = await page.request.get(address)
    expect(response.headers()).toMatchObject({ 'content-type': 'application/manifest+json', 'cache-control': DAY })
    const manifest = await response.json()
    expect(manifest).toMatchObject({ name, lang: locale, display: 'standalone' })
    expect(new URL(manifest.start_url, address).href).toBe(new URL(locale, baseURL).href)
    for (const { src, type } of manifest.icons) {
      const icon = await page.request.get(new URL(src, address).href)
      expect(icon.headers(), src).toMatchObject({ 'content-type': type, 'cache-control': DAY })
    }
    expect(refused).toEqual([])
  })
}

test('the manifest has the colour of the paper', async ({ page, request }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('en')
  const paper = await page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d')!
    canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor
    canvas.fillRect(0, 0, 1, 1)
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)]
      .map((part) => part.toString(16).padStart(2, '0'))
      .join('')
  })
  const { background_color, theme_color } = await (await request.get('manifest-en.webmanifest')).json()
  expect([background_color, theme_color]).toEqual([`#${paper}`, `#${paper}`])
})

test('robots are told what is nobody’s page', async ({ request, baseURL }) => {
  const response = await request.get('robots.txt')
  expect(response.headers()['content-type']).toContain('text/plain')
  expect(await response.text()).toContain(`Disallow: ${new URL('api/', baseURL).pathname}\n`)
})

test('the mark is drawn whole', async ({ page }) => {
  for (const [address, ring] of [
    ['icon.svg', '.r'],
    ['en', '.brand-ring'],
  ] as const) {
    await page.goto(address)
    const outside = await page
      .locator(ring)
      .first()
      .evaluate((path) => {
        const svg = (path as SVGPathElement).ownerSVGElement!
        const { x, y, width, height } = svg.viewBox.baseVal
        return [...svg.querySelectorAll('path')].filter((line) => {
          const half = Number.parseFloat(getComputedStyle(line).strokeWidth) / 2
          const box = line.getBBox()
          const isInside = box.x - half >= x && box.y - half >= y
          return !(isInside && box.x + box.width + half <= x + width && box.y + box.height + half <= y + height)
        }).length
      })
    expect(outside, address).toBe(0)
  }
})
