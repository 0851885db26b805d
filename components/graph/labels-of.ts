import { GRAPH_SIZE } from '@/lib/model/notes/graph'
import type { GraphNote } from '@/lib/model/notes/graph-view'

type Named = Pick<GraphNote, 'title' | 'x' | 'y' | 'links' | 'isHere'>

/** How many notes of a map are named on it. The others show their title when they are pointed at or chosen. */
const MOST = 32
/** The longest title on a map, in widths of a Hangul syllable. */
const LONGEST = 16
/** Half the room that a dot needs. */
const DOT = 4
const SIZE = { syllable: 13, letter: 7.2, height: 16 }

export interface Label {
  text: string
  /** Where it begins or, if negative, ends beside the middle of the dot. */
  dx: number
}

interface Box {
  left: number
  right: number
  y: number
}

/** The labels of the notes with the most links, where there is room for them. */
export function labelsOf<Note extends Named>(notes: readonly Note[]): ReadonlyMap<Note, Label> {
  const labels = new Map<Note, Label>()
  const dots = notes.map((note) => ({ note, ...dotOf(note) }))
  const taken: Box[] = []
  for (const note of notes.toSorted((a, b) => weightOf(b) - weightOf(a))) {
    if (labels.size === MOST || note.links === 0) break
    const others = dots.filter((dot) => dot.note !== note)
    const found = placeFor(note, [...taken, ...others])
    if (found === null) continue
    labels.set(note, found.label)
    taken.push(found.box)
  }
  return labels
}

const dotOf = ({ x, y }: Named): Box => ({ left: x - DOT, right: x + DOT, y })

/** The note that the map is drawn around is named first. */
const weightOf = ({ links, isHere }: Named) => (isHere ? Number.POSITIVE_INFINITY : links)

function placeFor({ title, x, y, links }: Named, taken: readonly Box[]): { label: Label; box: Box } | null {
  const text = shorten(title)
  const width = widthOf(text)
  const away = 7 + Math.min(9, Math.sqrt(links) + 3.6)
  for (const [dx, left] of [
    [away, x + away],
    [-away, x - away - width],
  ] as const) {
    const box = { left, right: left + width, y }
    const isInside = box.left >= 0 && box.right <= GRAPH_SIZE.width
    if (isInside && !taken.some((other) => overlap(box, other))) return { label: { text, dx }, box }
  }
  return null
}

const overlap = (a: Box, b: Box) =>
  Math.abs(a.y - b.y) < SIZE.height && a.left < b.right + SIZE.letter && b.left < a.right + SIZE.letter

/** What stands before a colon, if anything; cut if it is still long. */
function shorten(title: string): string {
  const head = /^(.{2,}?)\s*[:：—]\s/u.exec(title)?.[1] ?? title
  const characters = [...head]
  return widthOf(head) <= LONGEST * SIZE.syllable ? head : `${characters.slice(0, LONGEST).join('').trimEnd()}…`
}

const widthOf = (text: string) =>
  [...text].reduce(
    (sum, sign) => sum + (/[\p{Script=Hangul}\p{Script=Han}]/u.test(sign) ? SIZE.syllable : SIZE.letter),
    0,
  )
