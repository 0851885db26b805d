import type { NoteSlug } from '@/lib/model/ids'
import type { GraphNote, MapView } from '@/lib/model/notes/graph-view'
import type { ShownMark } from '@/lib/model/study/home'

/** How a learner stands with a note: a question of it was missed last, or some was answered. */
export type Stand = 'missed' | 'answered'

/** A note as it is drawn. */
export interface Dot extends Pick<GraphNote, 'slug' | 'title' | 'x' | 'y' | 'links' | 'isFaint' | 'isHere'> {
  stand: Stand | null
}

/** A dot as a browser gets it. A page has hundreds, and the names of their fields would have as many bytes as they. */
export type PackedDot = readonly [slug: NoteSlug, title: string, x: number, y: number, links: number, flags: number]

const FLAGS = { faint: 1, here: 2, answered: 4, missed: 8 }

export function packDot(
  { slug, title, x, y, links, isFaint, isHere }: GraphNote,
  marks?: readonly ShownMark[],
): PackedDot {
  const stand = standOf(marks)
  const flags = (isFaint ? FLAGS.faint : 0) | (isHere ? FLAGS.here : 0) | (stand === null ? 0 : FLAGS[stand])
  return [slug, title, x, y, links, flags]
}

/** For each dot the later ones that it is linked with. */
export function packLinks({ notes, links }: Pick<MapView, 'notes' | 'links'>): number[][] {
  const packed = notes.map((): number[] => [])
  for (const [one, other] of links) packed[Math.min(one, other)]!.push(Math.max(one, other))
  return packed
}

export function unpackDot([slug, title, x, y, links, flags]: PackedDot): Dot {
  const has = (flag: number) => (flags & flag) !== 0
  const stand = has(FLAGS.missed) ? 'missed' : has(FLAGS.answered) ? 'answered' : null
  return { slug, title, x, y, links, isFaint: has(FLAGS.faint), isHere: has(FLAGS.here), stand }
}

function standOf(marks: readonly ShownMark[] | undefined): Stand | null {
  if (marks === undefined) return null
  return marks.some((mark) => mark === 'wrong' || mark === 'partly') ? 'missed' : 'answered'
}
