import iconv from 'iconv-lite'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949' | 'windows-1252'

/**
 * @returns the encoding that a byte order mark at the beginning tells; null without one, and for that of UTF-32, which
 * begins like that of UTF-16
 */
export function markedEncoding([first, second, third, fourth]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? null : 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null
}

/**
 * Guesses the encoding of a text that is not UTF-8 and has no byte order mark. It knows those that spreadsheets and
 * editors write in Korea and Western Europe. The user must state any other, since nobody would notice a wrong guess.
 * @returns null if none of these is likely
 */
export function guessEncoding(bytes: Uint8Array): Exclude<TextEncoding, 'utf-8'> | null {
  if (bytes.includes(0)) return guessUtf16(bytes)
  if (isLikelyKorean(bytes)) return 'cp949'
  return isLikelyWestern(bytes) ? 'windows-1252' : null
}

/** Line ends, spaces and commas have a zero byte: always before the other byte, or always after it. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 === 1) return null
  let [even, odd] = [0, 0]
  for (let i = 0; i < bytes.length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  if (Math.min(even, odd) > 0) return null
  const encoding = odd > 0 ? 'utf-16le' : 'utf-16be'
  return NO_TEXT.test(decodeAs(encoding, bytes)) ? null : encoding
}

/** Characters that texts do not have: controls other than white space, and what no script uses. */
const NO_TEXT = /(?![\t\n\f\r])[\p{Cc}\p{Cn}\p{Co}\p{Cs}\uFFFD]/u

/**
 * CP949 (Windows-949) contains KS X 1001, whose 2,350 syllables cover nearly all of written Korean, and 8,822 rare
 * syllables, whose second byte may be a letter: `Äp` in a German word is one of these. Hanja share their bytes with
 * pairs such as `çã`. So a text is Korean only if most of it is common syllables.
 */
function isLikelyKorean(bytes: Uint8Array): boolean {
  let [common, other] = [0, 0]
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!
    if (lead < 0x80) continue
    const trail = bytes[++i] ?? 0
    if (lead < 0x81 || lead === 0xff || !isTrail(trail)) return false
    if (lead >= 0xb0 && lead <= 0xc8 && trail >= 0xa1) common++
    else if (!(lead >= 0xa1 && lead <= 0xac && trail >= 0xa1)) other++ // rows of signs say nothing
  }
  return common > 0 && common >= 2 * other && isWhole(bytes, 'cp949')
}

const isTrail = (byte: number) =>
  (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x81 && byte <= 0xfe)

/** Accented letters come one or two at a time between plain ones. Other scripts are long runs of bytes above 127. */
function isLikelyWestern(bytes: Uint8Array): boolean {
  let [all, inRuns, run] = [0, 0, 0]
  for (const byte of bytes) {
    run = byte < 0x80 ? 0 : run + 1
    if (run > 0) all++
    if (run === 3) inRuns += 3
    else if (run > 3) inRuns++
  }
  return inRuns * 3 <= all && isWhole(bytes, 'windows-1252')
}

const isWhole = (bytes: Uint8Array, encoding: TextEncoding) => !decodeAs(encoding, bytes).includes('\uFFFD')

/** Node's own decoders read EUC-KR without the rare syllables of CP949, and Windows-1252 as Latin-1. */
export const decodeAs = (encoding: string, bytes: Uint8Array): string =>
  iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
