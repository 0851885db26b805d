import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

/** A typeface as a file for browsers. */
export interface Typeface {
  /** Names the characters that it was cut to. */
  name: string
  /** In the order of their codes, without ASCII. */
  characters: string
  /** Whether it has all characters of the notes, as far as the whole typeface has them. */
  isWhole: boolean
  woff2: Uint8Array
}

/** Every weight of the interface. */
const WEIGHTS = { min: 400, max: 800, default: 400 }
/** Figures of one width, figures on the line, and what running text needs. */
const FEATURES = ['tnum', 'lnum', 'kern', 'calt', 'ccmp', 'liga', 'locl', 'mark', 'mkmk']
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i)).join('')

/** Cuts Pretendard to some characters. Takes about a second of processor time for a thousand. */
export async function cutTypeface(characters: string): Promise<Omit<Typeface, 'isWhole'>> {
  const whole = readFileSync(
    createRequire(import.meta.url).resolve('pretendard/dist/web/variable/woff2/PretendardVariable.woff2'),
  )
  const woff2 = await subsetFont(whole, ASCII + characters, {
    targetFormat: 'woff2',
    variationAxes: { wght: WEIGHTS },
    keepFeatures: FEATURES,
  })
  return { name: createHash('sha256').update(woff2).digest('base64url').slice(0, 16), characters, woff2 }
}
