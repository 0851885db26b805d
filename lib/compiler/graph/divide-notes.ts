/** The most notes that are drawn on one map. With more of them, readers cannot tell the dots apart. */
const MOST_ON_A_MAP = 500

export interface NoteGroup {
  /** Path of the folder that its notes are in. */
  folder: string
  /** From 1, if the folder is divided. */
  part?: number
  /** Indexes of its notes. */
  notes: number[]
}

/**
 * Divides notes into groups that fit on a map: all, or folders, and those that are too large by their own folders. Notes
 * beside each other in a folder that is too large are divided in their order.
 * @param paths  of the notes, in the order of the vault
 */
export function divideNotes(paths: readonly string[], most = MOST_ON_A_MAP): NoteGroup[] {
  return divide(
    '',
    paths.map((_, i) => i),
    paths,
    most,
  )
}

function divide(folder: string, notes: number[], paths: readonly string[], most: number): NoteGroup[] {
  if (notes.length <= most) return [{ folder, notes }]
  const below = new Map<string, number[]>()
  for (const note of notes) {
    const inner = innerFolder(paths[note]!, folder)
    const known = below.get(inner)
    if (known === undefined) below.set(inner, [note])
    else known.push(note)
  }
  return [...below].flatMap(([inner, own]) =>
    inner === folder ? inParts(folder, own, most) : divide(inner, own, paths, most),
  )
}

/** The folder directly in `folder` that a note is in; `folder` itself if it is in no further one. */
function innerFolder(path: string, folder: string): string {
  const end = path.indexOf('/', folder === '' ? 0 : folder.length + 1)
  return end === -1 ? folder : path.slice(0, end)
}

function inParts(folder: string, notes: number[], most: number): NoteGroup[] {
  if (notes.length <= most) return [{ folder, notes }]
  const parts = Math.ceil(notes.length / most)
  const size = Math.ceil(notes.length / parts)
  return Array.from({ length: parts }, (_, i) => ({
    folder,
    part: i + 1,
    notes: notes.slice(i * size, (i + 1) * size),
  }))
}
