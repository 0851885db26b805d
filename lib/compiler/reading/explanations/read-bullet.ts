import type { Excerpt } from '../../source/excerpt'
import { excerptOf, type LineRest } from '../../source/excerpt'
import type { Line } from '../../source/scan-lines'
import type { LabelMatch, LabelMatcher } from './match-label'

/** Arrows and double hyphens too, of which a single hyphen would leave the rest. */
const SEPARATOR = /^(?:\s*[:：]|\s*[–—]|\s*(?:-{1,2}|=)>|\s+--(?!-)|\s+-(?!\d)|-(?=\s))\s*/u
/** A letter needs no separator, unless the sentence continues: `**B**는 …`, `**B**, **C** - …`. */
const RUNS_ON = /^(?:\S|\s+(?:[,&+/·~=]|(?:와|과|및|and|or|vs\.?)\s))/u

export interface Bullet {
  /** Its text, including the label. */
  pieces: [LineRest, ...LineRest[]]
  lines: Line[]
  /** The indents of its mark and of its text. */
  margin: number
  indent: number
}

export interface ReadBullet extends Bullet {
  match: LabelMatch
  label: LineRest
  /** What follows label and separator. */
  text: Excerpt
}

/** Reads what the label of a bullet names. Without a label, or if the sentence continues, it names nothing. */
export function readBullet(bullet: Bullet, matcher: LabelMatcher): ReadBullet {
  const [first, ...more] = bullet.pieces
  const run = boldRun(first)
  if (run === null) return { ...bullet, match: { kind: 'unnamed' }, label: first, text: excerptOf(bullet.pieces) }
  const separator = SEPARATOR.exec(run.rest.text)?.[0]
  const text = excerptOf([cut(run.rest, separator?.length ?? 0), ...more])
  const match = matcher.match(run.label.text)
  const isSeparated = separator !== undefined || run.isClosed
  const isLabel = isSeparated || (isLetters(match) && !RUNS_ON.test(run.rest.text))
  return { ...bullet, match: isLabel ? match : { kind: 'unnamed' }, label: run.label, text }
}

const isLetters = (match: LabelMatch) =>
  match.kind === 'named' ? match.by === 'letter' : match.kind === 'unknown' || match.kind === 'contradiction'

const cut = ({ line, column, text }: LineRest, from: number, to = text.length): LineRest => ({
  line,
  column: column + from,
  text: text.slice(from, to),
})

/** The bold text at the beginning of a bullet. `isClosed`: its separator is inside, as in `**Option B:** …`. */
function boldRun(piece: LineRest): { label: LineRest; rest: LineRest; isClosed: boolean } | null {
  const end = piece.text.startsWith('**') ? piece.text.indexOf('**', 2) : -1
  const run = piece.text.slice(2, end).trim()
  if (end === -1 || run === '') return null
  const isClosed = /(?:[:：]|\s[-–—])$/u.test(run)
  const from = piece.text.indexOf(run, 2)
  const label = cut(piece, from, from + (isClosed ? run.slice(0, -1).trimEnd() : run).length)
  return { label, rest: cut(piece, end + 2), isClosed }
}
