import type { NoteSlug } from '../../../model/ids'

interface PlacedNote {
  slug: NoteSlug
  path: string
}

/**
 * Finds notes that neither their questions nor their text tell: at the same path with another address, or in a folder that was
 * renamed, as the other notes of the folder show.
 * @param before  the notes of the ledger
 * @param forward  old addresses of which the present one is known; it gets those that are found
 */
export function followPaths(
  before: readonly PlacedNote[],
  today: readonly PlacedNote[],
  forward: Map<string, NoteSlug>,
): void {
  const pathOf = new Map(today.map(({ slug, path }) => [slug, path]))
  const slugAt = new Map(today.map(({ slug, path }) => [path, slug]))
  const known = new Set(before.map(({ path }) => path))
  const present = ({ slug }: PlacedNote) => pathOf.get(forward.get(slug) ?? slug)
  const renamed = renamedFolders(before.flatMap((note) => pairOf(note.path, present(note))))
  for (const note of before) {
    if (present(note) !== undefined) continue
    const places = [note.path, ...placesAfter(note.path, renamed).filter((path) => !known.has(path))]
    const next = places.map((path) => slugAt.get(path)).find((slug) => slug !== undefined)
    if (next !== undefined) forward.set(note.slug, next)
  }
}

const pairOf = (from: string, to: string | undefined): [from: string, to: string][] =>
  to === undefined || to === from ? [] : [[from, to]]

/** For each folder that notes have left, the one that most of them are in now. */
function renamedFolders(moves: readonly [from: string, to: string][]): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>()
  for (const [from, to] of moves.flatMap(folderMove)) {
    const counts = votes.get(from) ?? new Map<string, number>()
    votes.set(from, counts.set(to, (counts.get(to) ?? 0) + 1))
  }
  const winnerOf = (counts: ReadonlyMap<string, number>) => [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
  return new Map([...votes].map(([from, counts]) => [from, winnerOf(counts)]))
}

/**
 * The folder that was renamed if a note has moved from one path to another, and its new name.
 * @example folderMove(['old/x/a.md', 'new/x/a.md']) // => [['old', 'new']]
 */
function folderMove([from, to]: readonly [from: string, to: string]): [from: string, to: string][] {
  const [a, b] = [from.split('/'), to.split('/')]
  const size = a.length
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop()
    b.pop()
  }
  return a.length === size ? [] : [[a.join('/'), b.join('/')]]
}

/** Where a note may be now if one of the folders around it was renamed, the innermost first. */
function placesAfter(path: string, renamed: ReadonlyMap<string, string>): string[] {
  const parts = path.split('/')
  return parts.flatMap((_, i) => {
    const size = parts.length - 1 - i
    const to = renamed.get(parts.slice(0, size).join('/'))
    return to === undefined ? [] : [[...(to === '' ? [] : [to]), ...parts.slice(size)].join('/')]
  })
}
