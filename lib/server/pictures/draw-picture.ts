import 'server-only'
import { warn } from '../process/log'
import { breakLines, type Measure, shortenLine } from './break-lines'
import { drawableText } from './drawable'
import type { Letters } from './letters'

/** What a picture says. */
export interface Card {
  site: string
  title: string
  /** A few words below the title. */
  under: string | null
}

export const PICTURE_SIZE = { width: 1200, height: 630 } as const

/** As browsers compute the light theme of app/css/tokens.css. The pictures of `public/` have the same. */
const COLOURS = { paper: '#f8fbf9', ink: '#151d22', soft: '#465056', red: '#c71919' }
const MARGIN = 88
const TEXT_WIDTH = PICTURE_SIZE.width - 2 * MARGIN
/** Sizes of a title, and how many lines of each there is room for. */
const TITLE_SIZES = [
  { size: 88, most: 2 },
  { size: 72, most: 3 },
  { size: 60, most: 4 },
]
const LINE_HEIGHT = 1.22
/** The middle of the room for the title. */
const TITLE_MIDDLE = 342
/** How far the base line is below the middle of Hangul and capitals, in em. */
const BELOW_MIDDLE = 0.36
/** More characters than there is ever room for. */
const LONGEST = 500
const SITE = { x: MARGIN, y: 134, size: 44 }
/** Beside the mark. */
const SITE_WIDTH = TEXT_WIDTH - 180
const UNDER = { x: MARGIN + 34, y: 549, size: 34 }

/** Pretendard in two weights, and what paints. Loaded by the first picture: a site without pictures needs no memory for them. */
const tools = () => {
  known ??= Promise.all([import('./letters'), import('sharp')]).then(([{ Letters }, { default: sharp }]) => {
    sharp.concurrency(1)
    return { bold: new Letters('Bold'), regular: new Letters('Regular'), sharp }
  })
  return known
}
let known: Promise<{ bold: Letters; regular: Letters; sharp: typeof import('sharp').default }> | undefined

/**
 * Whether there can be a picture with this title. The typeface has Latin, Greek, Cyrillic, kana and Hangul. Without
 * `sharp`, which has no program for some machines, there are no pictures.
 */
export async function canDraw(title: string): Promise<boolean> {
  try {
    return drawableText(title, (await tools()).bold.has) !== null
  } catch (error) {
    warn('pictures', `Links have the picture of the product, because none can be drawn: ${error}`)
    return false
  }
}

let latest: Promise<unknown> = Promise.resolve()

/**
 * Draws the picture of a shared link as a PNG: one after the other, so that a flood of them takes one processor at most
 * and leaves threads to read files.
 * @returns null if the title has letters that the typeface lacks
 */
export function drawPicture(card: Card): Promise<Uint8Array<ArrayBuffer> | null> {
  const picture = latest.then(() => drawNow(card))
  latest = picture.catch(() => {})
  return picture
}

async function drawNow(card: Card): Promise<Uint8Array<ArrayBuffer> | null> {
  const { bold, regular, sharp } = await tools()
  const title = drawableText(firstOf(card.title), bold.has)
  if (title === null) return null
  const site = drawableText(firstOf(card.site), bold.has)
  const under = card.under && drawableText(firstOf(card.under), regular.has)
  const svg = frame(
    `<g fill="${COLOURS.ink}">${drawTitle(title, bold)}${site === null ? '' : drawLine(site, SITE_WIDTH, SITE, bold)}</g>`,
    under ? drawUnder(under, regular) : '',
  )
  const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer()
  return new Uint8Array(png)
}

const firstOf = (text: string) => [...text].slice(0, LONGEST).join('')

function drawTitle(title: string, letters: Letters): string {
  const { size, lines } = fitTitle(title, letters.measure)
  const first = TITLE_MIDDLE - ((lines.length - 1) * size * LINE_HEIGHT) / 2 + BELOW_MIDDLE * size
  return lines.map((line, i) => letters.draw(line, { x: MARGIN, y: first + i * size * LINE_HEIGHT, size })).join('')
}

/** The largest size at which a title fits. One that fits at no size is cut. */
function fitTitle(title: string, measureAt: (size: number) => Measure): { size: number; lines: string[] } {
  for (const { size, most } of TITLE_SIZES) {
    const lines = breakLines(title, TEXT_WIDTH, measureAt(size))
    if (lines.length <= most) return { size, lines }
  }
  const { size, most } = TITLE_SIZES.at(-1)!
  const lines = breakLines(title, TEXT_WIDTH, measureAt(size))
  const last = shortenLine(`${lines[most - 1]} ${lines[most]}`, TEXT_WIDTH, measureAt(size))
  return { size, lines: [...lines.slice(0, most - 1), last.endsWith('…') ? last : `${last}…`] }
}

const drawLine = (text: string, width: number, at: typeof SITE, letters: Letters) =>
  letters.draw(shortenLine(text, width, letters.measure(at.size)), at)

function drawUnder(text: string, letters: Letters): string {
  const line = `<rect x="${MARGIN}" y="${UNDER.y - 37}" width="6" height="50" fill="${COLOURS.red}"/>`
  return `${line}<g fill="${COLOURS.soft}">${drawLine(text, TEXT_WIDTH - 34, UNDER, letters)}</g>`
}

/** The mark of the product: the paths of `public/icon.svg`, whose box begins at (2, 1.5) and is 28 wide. */
const MARK_SCALE = 4.4
const MARK = `<g transform="translate(${PICTURE_SIZE.width - MARGIN - 30 * MARK_SCALE} 50) scale(${MARK_SCALE})" fill="none"
stroke-linecap="round" stroke-width="3.4"><path stroke="${COLOURS.ink}" d="M12.6 3.7h6.8M4.4 10.1h23.2"/><path
stroke="${COLOURS.red}" d="M20.7 15.5c-4.6-2.3-10.2-.3-11.5 4.4-1.3 4.8 2.1 9.2 6.9 9.2s8.3-4.2 7.2-8.8c-.8-3.2-3.6-5.3-7.2-5.2"/></g>`

const frame = (...parts: string[]) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE_SIZE.width}" height="${PICTURE_SIZE.height}">
<rect width="100%" height="100%" fill="${COLOURS.paper}"/>${MARK}${parts.join('')}</svg>`
