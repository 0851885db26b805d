import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i)).join('')

const OPTIONS = {
  targetFormat: 'woff2',
  /** Every weight of the interface. */
  variationAxes: { wght: { min: 400, max: 800, default: 400 } },
  /** Figures of one width, figures on the line, and what running text needs. */
  keepFeatures: ['tnum', 'lnum', 'kern', 'calt', 'ccmp', 'liga', 'locl', 'mark', 'mkmk'],
} as const

/** All that decides the bytes of a typeface beside its characters. */
export const MANNER = [
  ...['pretendard', 'subset-font'].map((name) => `${name} ${require(`${name}/package.json`).version}`),
  OPTIONS,
]

/** Cuts Pretendard to ASCII and some characters, as WOFF2. Takes about a second of processor time for a thousand. */
export function cutTypeface(characters: string): Promise<Uint8Array> {
  const whole = readFileSync(require.resolve('pretendard/dist/web/variable/woff2/PretendardVariable.woff2'))
  return subsetFont(whole, ASCII + characters, { ...OPTIONS, keepFeatures: [...OPTIONS.keepFeatures] })
}
