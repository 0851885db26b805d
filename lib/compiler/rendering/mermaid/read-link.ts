import { type Cursor, refuse, take } from './scan'
import { readWords } from './words'

/** What joins two boxes. Null for `~~~`, which only places them. */
export type Link = { line: string; words: string } | null

const LINK = /\s*([xo<]?)(--+[-xo>]|==+[=xo>]|-\.+-[xo>]?|~~~+)\s*/uy
const LABEL = /\|[^\S\n]*("[^"]*"[^\S\n]*|(?!["\s])[^|\n]*)\|\s*/uy
/** `-- words -->`: the words end where their line goes on. */
const worded = [
  /\s*([xo<]?)(--)[^\S\n]*("[^"]*"[^\S\n]*|(?!["\s])(?:[^-\n]|-(?!-))+)(--+[-xo>])\s*/uy,
  /\s*([xo<]?)(==)[^\S\n]*("[^"]*"[^\S\n]*|(?!["\s])(?:[^=\n]|=(?!=))+)(==+[=xo>])\s*/uy,
  /\s*([xo<]?)(-\.)[^\S\n]*("[^"]*"[^\S\n]*|(?!["\s])(?:[^.\n]|\.(?!-))+)(\.+-[xo>]?)\s*/uy,
]

/**
 * Reads a link, if one stands at the cursor.
 * @returns undefined if none does
 * @throws Error for one whose heads cannot be drawn
 */
export function readLink(cursor: Cursor): Link | undefined {
  const from = cursor.at
  const plain = take(cursor, LINK)
  if (plain !== null) {
    const [, tail = '', body = ''] = plain
    const words = take(cursor, LABEL)?.[1] ?? ''
    if (body.startsWith('~')) return words === '' && tail === '' ? null : refuseFrom(cursor, from)
    return { line: lineOf(tail, body) ?? refuseFrom(cursor, from), words: readWords(words) }
  }
  for (const pattern of worded) {
    const found = take(cursor, pattern)
    if (found === null) continue
    const [, tail = '', start = '', words = '', end = ''] = found
    return { line: lineOf(tail, start + end) ?? refuseFrom(cursor, from), words: readWords(words) }
  }
  return undefined
}

const refuseFrom = ({ text }: Cursor, at: number) => refuse({ text, at })

/**
 * The library's form of a line. Longer lines only ask for distance.
 * @returns null for heads that it lacks: circles, crosses, one at the tail alone
 */
function lineOf(tail: string, body: string): string | null {
  const head = body.at(-1) === '>'
  if (/[xo]$/u.test(body) || /[xo]/u.test(tail) || (tail === '<' && !head)) return null
  const line = body.includes('.') ? '-.-' : body.startsWith('=') ? '==' : '--'
  return tail + line + (head ? '>' : body.includes('.') ? '' : line[0])
}
