import sharp from 'sharp'
import { expect, test } from 'vitest'
import { canDraw, drawPicture } from './draw-picture'

const card = { site: 'Tea House', title: '첫물 녹차 First flush', under: '문제 12개' }
const draw = async (title: string, more: Partial<typeof card> = {}) => (await drawPicture({ ...card, title, ...more }))!

/** The smallest box around everything that is not paper, within an area. */
async function inked(png: Uint8Array, { top, bottom }: { top: number; bottom: number }) {
  const area = sharp(png).extract({ left: 0, top, width: 1200, height: bottom - top })
  const { info } = await sharp(await area.toBuffer())
    .trim({ threshold: 4 })
    .toBuffer({ resolveWithObject: true })
  return {
    left: -info.trimOffsetLeft!,
    right: 1200 + info.trimOffsetLeft! - info.width,
    width: info.width,
    height: info.height,
  }
}
/** Where only the title is. */
const TITLE = { top: 190, bottom: 505 }

test('is a PNG of 1200 × 630 that no program refuses for its size', async () => {
  const png = await draw(card.title)
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  expect(png.length).toBeLessThan(100_000)
})

test('shows title, site and the words below, each in the picture', async () => {
  const pictures = await Promise.all([
    draw(card.title),
    draw('가을 녹차'),
    draw(card.title, { site: 'Coffee House' }),
    draw(card.title, { under: '문제 13개' }),
  ])
  expect(new Set(pictures.map((png) => Buffer.from(png).toString('base64'))).size).toBe(4)
  expect(Buffer.from(await draw(card.title))).toEqual(Buffer.from(pictures[0]!))
})

test.each([
  ['one word', '차'],
  ['a long title', '데이터베이스 정규화의 첫 단계부터 보이스 코드 정규형까지 '.repeat(6)],
  ['one word without an end', 'A'.repeat(400)],
  ['wide words', 'WWWWWWWWWWWWWWW '.repeat(30)],
  ['an address', `https://example.org/${'a-very-long-path/'.repeat(20)}`],
])('%s stays between the margins', async (_, title) => {
  const { left, right, height } = await inked(await draw(title), TITLE)
  expect(left).toBeGreaterThanOrEqual(84)
  expect(right).toBeLessThanOrEqual(1200 - 84)
  expect(height).toBeGreaterThan(40)
})

test('words below and the name of the site are cut to one line', async () => {
  const { right } = await inked(await draw('차', { under: '가나다 '.repeat(80) }), { top: 510, bottom: 570 })
  expect(right).toBeLessThanOrEqual(1200 - 84)
  const one = await inked(await draw('차'), { top: 0, bottom: 190 })
  const long = await inked(await draw('차', { site: 'Green tea '.repeat(40) }), { top: 0, bottom: 190 })
  expect(long.right).toBe(one.right) // the mark is still the rightmost
})

test.each([
  '</svg><script>alert(1)</script>',
  '"><image href="https://evil.example/x.png"/>',
  '&lt;b&gt; &amp; <b>',
  ']]><!ENTITY x SYSTEM "file:///etc/passwd">&x;',
])('%s is a title like any other', async (title) => {
  const { left, width } = await inked(await draw(title), TITLE)
  expect(left).toBeGreaterThanOrEqual(84)
  expect(width).toBeGreaterThan(200)
})

test('emoji are left out, and a title in letters that the typeface lacks has no picture', async () => {
  expect(Buffer.from(await draw('🍵 녹차'))).toEqual(Buffer.from(await draw('녹차')))
  expect(await drawPicture({ ...card, title: '茶道入門' })).toBeNull()
  const titles = ['茶道入門', 'שלום', '🍵', 'Žluťoučký ёж Ελλάδα かな 차 x²']
  expect(await Promise.all(titles.map(canDraw))).toEqual([false, false, false, true])
})

test('a site whose name cannot be drawn has pictures without it', async () => {
  expect(await draw('녹차', { site: '茶館' })).not.toBeNull()
})
