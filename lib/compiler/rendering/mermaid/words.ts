import { escapeAttribute } from '../escape-html'

/** Signs that the drawing library would take for its own. Each has a stand-in that is no character of any text. */
const SIGNS = '[](){}|"<>&*~\\/ :;\'#%,`'
const FIRST_STAND_IN = 0xfdd0
const STAND_INS = new RegExp(`[\\u{fdd0}-\\u{${(FIRST_STAND_IN + SIGNS.length - 1).toString(16)}}]`, 'gu')

const standInFor = (sign: string) =>
  SIGNS.includes(sign) ? String.fromCharCode(FIRST_STAND_IN + SIGNS.indexOf(sign)) : sign

/** Hides signs in a text from the library: `hidden('a]', ']')`. */
export const hidden = (text: string, signs = SIGNS) =>
  text.replace(/./gsu, (sign) => (signs.includes(sign) ? standInFor(sign) : sign))

/** Puts the hidden signs of a drawing in their places. */
export const withSigns = (svg: string) =>
  svg.replace(STAND_INS, (standIn) => escapeAttribute(SIGNS[standIn.charCodeAt(0) - FIRST_STAND_IN] ?? standIn))

/**
 * The words of a label, for the library to draw: without their quotes, lines parted by `<br>`, codes decoded.
 * @example readWords('"물 #quot;100도#quot;"') // 물 "100도", its quotes hidden
 */
export function readWords(written: string): string {
  const trimmed = written.trim()
  const quoted = /^"([^"]*)"$/u.exec(trimmed)?.[1]
  const words = quoted === undefined ? trimmed : (/^\s*`([^`]*)`\s*$/u.exec(quoted)?.[1] ?? quoted)
  return decodeCodes(words.trim().replace(/\s*\n\s*|\\n/gu, '<br>'))
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** Mermaid writes `#quot;` and `#35;` for what its syntax has taken; HTML's own codes are read as well. */
const decodeCodes = (text: string) =>
  text.replace(/(?:&#?|#)(\w{1,8});/gu, (whole, code: string) => standInFor(NAMED[code] ?? characterOf(code) ?? whole))

function characterOf(code: string): string | undefined {
  const point = /^\d+$/u.test(code) ? Number(code) : /^x[\da-f]+$/iu.test(code) ? Number(`0${code}`) : Number.NaN
  const drawable = point >= 0x20 && point <= 0x10_ff_ff && !(point >= 0xd800 && point <= 0xdfff)
  return drawable ? String.fromCodePoint(point) : undefined
}
