/** The folders of a vault as a tree. Built once for each bundle. */

export interface Filed {
  path: string
  items: number
}

export interface Folder<Note extends Filed = Filed> {
  /** With `/` between folders; empty for the vault itself. */
  path: string
  name: string
  /** How many notes are in it and in the folders below. */
  notes: number
  items: number
  folders: Folder<Note>[]
  /** The notes directly in it. */
  own: Note[]
}

/** If a folder contains at least this share of the vault, the contents begin inside it. */
const NEARLY_ALL = 0.9

/** @param notes  in the order of their files */
export function growFolders<Note extends Filed>(notes: readonly Note[]): Folder<Note> {
  const root = newFolder<Note>('', '')
  const known = new Map<string, Folder<Note>>([['', root]])
  for (const note of notes) {
    const own = folderAt(known, folderOf(note.path))
    own.own.push(note)
    for (let folder = own; ; folder = known.get(folderOf(folder.path))!) {
      folder.notes += 1
      folder.items += note.items
      if (folder === root) break
    }
  }
  for (const { folders } of known.values()) folders.sort((a, b) => compareNames(a.name, b.name))
  return root
}

/** @example folderOf('a/b/note.md') // => 'a/b' */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** The folder with a path. Creates it, and the folders above it, if they do not exist yet. */
function folderAt<Note extends Filed>(known: Map<string, Folder<Note>>, path: string): Folder<Note> {
  const found = known.get(path)
  if (found !== undefined) return found
  const folder = newFolder<Note>(path, path.slice(path.lastIndexOf('/') + 1))
  known.set(path, folder)
  folderAt(known, folderOf(path)).folders.push(folder)
  return folder
}

const newFolder = <Note extends Filed>(path: string, name: string): Folder<Note> => {
  return { path, name, notes: 0, items: 0, folders: [], own: [] }
}

const collator = new Intl.Collator('en', { numeric: true })
const isDate = (name: string) => /^(19|20)\d\d([-._ ]?\d\d){0,2}\b/.test(name)

/** Sorts names that are dates newest first, all others by name with numbers in order: `2` before `10`. */
function compareNames(a: string, b: string): number {
  return isDate(a) && isDate(b) ? collator.compare(b, a) : collator.compare(a, b)
}

export function findFolder<Note extends Filed>(root: Folder<Note>, path: string): Folder<Note> | undefined {
  if (path === '') return root
  const below = root.folders.find((folder) => path === folder.path || path.startsWith(`${folder.path}/`))
  return below === undefined ? undefined : below.path === path ? below : findFolder(below, path)
}

/** A folder that contains only one folder is shown as one row with it. */
export function joinChain<Note extends Filed>(folder: Folder<Note>): Folder<Note> {
  const [only, ...others] = folder.folders
  if (only === undefined || others.length > 0 || folder.own.length > 0) return folder
  const below = joinChain(only)
  return { ...below, name: `${folder.name} / ${below.name}` }
}

/** Where the contents of a vault begin. */
export interface Start<Note extends Filed> {
  /** The folder with all or nearly all notes of the vault; the vault itself if there is none. */
  folder: Folder<Note>
  /** Its folders, then those outside of it. */
  folders: Folder<Note>[]
  /** The notes that are in none of these. */
  own: Note[]
}

export function findStart<Note extends Filed>(root: Folder<Note>): Start<Note> {
  let beside: Folder<Note>[] = []
  let own: Note[] = []
  for (let folder = root; ; ) {
    const largest = folder.folders.find(({ notes }) => notes >= NEARLY_ALL * root.notes)
    if (largest === undefined)
      return { folder, folders: [...folder.folders, ...beside].map(joinChain), own: [...own, ...folder.own] }
    beside = folder.folders.filter((other) => other !== largest).concat(beside)
    own = own.concat(folder.own)
    folder = largest
  }
}
