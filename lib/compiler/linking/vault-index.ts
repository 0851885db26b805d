import { createHash } from 'node:crypto'
import type { NoteSlug } from '../../model/ids'
import { fileKind } from '../../model/notes/file-kinds'
import type { Heading } from '../../model/notes/page'
import { lazily } from '../base/lazily'
import type { VaultFile } from '../base/vault-file'
import type { Rendered } from '../rendering/render'
import { type Attachment, assetName } from './attachment'
import { type ImageSize, imageSize } from './image-size'
import { otherSpellings } from './other-spellings'

/** A note as links see it. */
export interface LinkedNote extends Pick<Rendered, 'fragment' | 'sections' | 'headings' | 'blocks'> {
  /** Relative to the vault. */
  path: string
  slug: NoteSlug
  /** The names of the note. The first one is shown. */
  titles: string[]
  aliases: string[]
  headings: Heading[]
  /** Block ids of its questions. */
  pins: string[]
}

export interface VaultImage {
  /** Relative to the vault. */
  path: string
  /** Its name among the bundle's assets: `<hash>.<extension>`. */
  asset: string
  /** In pixels; null if the file cannot be read as an image, or states no size. */
  size: ImageSize | null
}

/** An image of the vault, named by its content. */
export function readImage({ path, bytes }: VaultFile): VaultImage {
  const hash = createHash('sha256').update(bytes).digest('hex')
  return { path, asset: assetName(hash, path), size: imageSize(bytes) }
}

/** An index for each kind of name, the strongest kind first. Each is built when it is first used. */
type Names<T> = (() => ReadonlyMap<string, readonly T[]>)[]

export interface VaultIndex {
  notes: Names<LinkedNote>
  images: Names<VaultImage>
  attachments: Names<Attachment>
  /** Notes that are not for readers. Nothing leads to them, but a message can say why. */
  withheld: Names<LinkedNote>
  /** Whether pages load images of other sites. */
  showsRemoteImages: boolean
}

export function indexVault(
  notes: readonly LinkedNote[],
  { images = [], attachments = [], withheld = [], showsRemoteImages = false }: Partial<BesideNotes> = {},
): VaultIndex {
  return {
    notes: indexNotes(notes),
    withheld: indexNotes(withheld),
    showsRemoteImages,
    images: indexFiles(images),
    attachments: indexFiles(attachments),
  }
}

/** What a vault has beside the notes that links lead to. */
interface BesideNotes {
  images: readonly VaultImage[]
  attachments: readonly Attachment[]
  withheld: readonly LinkedNote[]
  showsRemoteImages: boolean
}

const indexFiles = <T extends { path: string }>(files: readonly T[]): Names<T> => [
  lazily(() => namesOf(files, ({ path }) => [path])),
  lazily(() => namesOf(files, ({ path }) => endsOf(path))),
]

const indexNotes = (notes: readonly LinkedNote[]): Names<LinkedNote> => [
  lazily(() => namesOf(notes, ({ path }) => [path])),
  lazily(() => namesOf(notes, ({ path }) => endsOf(path))),
  lazily(() => namesOf(notes, ({ titles }) => titles)),
  lazily(() => namesOf(notes, ({ aliases }) => aliases)),
]

function namesOf<T>(things: readonly T[], names: (thing: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>()
  for (const thing of things) {
    for (const key of new Set(names(thing).map(keyOf))) {
      const known = index.get(key)
      if (known) known.push(thing)
      else index.set(key, [thing])
    }
  }
  return index
}

/** `a/b/c.md` is also `b/c.md` and `c.md`. */
function endsOf(path: string): string[] {
  const parts = path.split('/')
  return parts.map((_, from) => parts.slice(from).join('/'))
}

const keyOf = (name: string) => name.normalize('NFC').trim().toLowerCase().replace(/\.md$/u, '')

/**
 * Resolves a name. It may be a path from the vault's root or from the linking note, the end of a path, a title or an
 * alias, or the address of a page of a site. The first kind with a match decides.
 * @param from  the path of the linking note
 * @returns all matches, the nearest first: none if the name is unknown
 */
export function findByName<T extends { path: string }>(names: Names<T>, name: string, from: string): readonly T[] {
  for (const spelling of [name, ...otherSpellings(name)]) {
    const found = findSpelled(names, spelling, from)
    if (found.length > 0) return found
  }
  return []
}

function findSpelled<T extends { path: string }>(names: Names<T>, name: string, from: string): readonly T[] {
  const { path, any } = keysOf(name, from)
  const exact = path === null ? undefined : names[0]!().get(path)
  if (exact) return inSameCase(exact, name)
  for (const kind of names) {
    const found = kind().get(any)
    if (found !== undefined) return nearestFirst(inSameCase(found, name), from)
  }
  return []
}

/** Of files of one folder that differ in capitals only, which some disks have, the one that is spelled like the link. */
function inSameCase<T extends { path: string }>(found: readonly T[], name: string): readonly T[] {
  if (found.length === 1) return found
  const wanted = bareName(name)
  const spelled = new Set(found.filter(({ path }) => bareName(path) === wanted).map(({ path }) => keyOf(path)))
  return found.filter(({ path }) => bareName(path) === wanted || !spelled.has(keyOf(path)))
}

const bareName = (path: string) =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.md$/iu, '')
    .normalize('NFC')

/** Few links name a file, and what does has its ending. */
export const findAttachment = (index: VaultIndex, name: string, from: string): readonly Attachment[] =>
  fileKind(name) === null ? [] : findByName(index.attachments, name, from)

/** The order of Obsidian: in or below the folder of the linking note, then near it, then the shortest path. */
function nearestFirst<T extends { path: string }>(found: readonly T[], from: string): readonly T[] {
  if (found.length === 1) return found
  const here = foldersOf(from)
  const placed = found.map((thing) => {
    const folders = foldersOf(thing.path)
    const apart = folders.findIndex((folder, i) => folder !== here[i])
    return { thing, shared: apart === -1 ? folders.length : apart, depth: folders.length }
  })
  return placed.sort((a, b) => b.shared - a.shared || a.depth - b.depth).map(({ thing }) => thing)
}

const foldersOf = (path: string) => path.split('/').slice(0, -1)

/** Every key that is looked up for a name. */
export function soughtNames(name: string, from: string): string[] {
  return [name, ...otherSpellings(name)].flatMap((spelling) => {
    const { path, any } = keysOf(spelling, from)
    return path === null ? [any] : [path, any]
  })
}

/** The keys of a path, unless it leads out of the vault, and of a name of any kind. */
function keysOf(name: string, from: string): { path: string | null; any: string } {
  const path = resolvePath(from, name)
  return { path: path === null ? null : keyOf(path), any: keyOf(name.replace(/^\/+/u, '')) }
}

/** Every key under which a note can be found. */
export const namesOfNote = ({ path, titles, aliases }: Pick<LinkedNote, 'path' | 'titles' | 'aliases'>): string[] =>
  [...endsOf(path), ...titles, ...aliases].map(keyOf)

export const namesOfFile = (path: string): string[] => endsOf(path).map(keyOf)

/** Resolves a relative path such as `../b.md`. Null if it leaves the vault. */
function resolvePath(from: string, name: string): string | null {
  const parts = name.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of name.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null
    if (part !== '..' && part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
