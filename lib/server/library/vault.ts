import 'server-only'
import type { ManifestNote } from '../../model/bundle'
import {
  type FolderFold,
  type FolderRow,
  type FolderView,
  type ListedNote,
  type ListQuery,
  type NoteListView,
  type Paged,
  pageOf,
  type VaultStart,
} from '../../model/listing'
import type { NoteLink } from '../../model/page'
import { type TitleLang, titleIn } from '../../model/titles'
import type { ConceptPageView } from '../../model/view'
import { currentBundle } from '../bundle/current-bundle'
import { type Catalogue, catalogueOf, changedOn } from '../listing/catalogue'
import { type Folder, findFolder, joinChain } from '../listing/folder-tree'
import { listedNote, listNotes } from '../listing/list-notes'
import { notePage } from './library'

/** So many folders are shown at a time … */
const FOLDERS = 12
/** … and so many rows of each where it is folded: with long names a page of these has 100 kB. */
const FOLDED_ROWS = 8
/** A folder's page has its folders in plain rows. */
const PLAIN_ROWS = 24

/** All notes. */
export async function noteList(query: ListQuery, lang: TitleLang): Promise<NoteListView> {
  const catalogue = await currentCatalogue()
  return listNotes(catalogue, { notes: catalogue.all, folder: catalogue.start.folder.path }, query, lang)
}

/** The notes of a topic and of those below it. */
export async function topicNotes(tag: string, query: ListQuery, lang: TitleLang): Promise<NoteListView> {
  const catalogue = await currentCatalogue()
  return listNotes(catalogue, { notes: catalogue.tagged(tag), folder: catalogue.start.folder.path }, query, lang)
}

/** A folder with one page of its folders; null where the vault has none of this path. */
export async function folder(path: string, page: number): Promise<FolderView | null> {
  const { root, start } = await currentCatalogue()
  const found = findFolder(root, path)
  if (found === undefined || found === root) return null
  const above = start.folder.path
  const isBelow = above !== '' && path.startsWith(`${above}/`)
  return {
    ...rowOf(found),
    folders: mapRows(pageOf(found.folders, page, PLAIN_ROWS), (one) => rowOf(joinChain(one))),
    own: found.own.length,
    shared: isBelow ? above : '',
  }
}

/** Its own notes; what is looked for by words is looked for in the folders below it too. */
export async function folderNotes(path: string, query: ListQuery, lang: TitleLang): Promise<NoteListView> {
  const catalogue = await currentCatalogue()
  const found = findFolder(catalogue.root, path)!
  return listNotes(catalogue, { notes: found.own, within: catalogue.below(found), folder: path }, query, lang)
}

/** One page of the folders at the start of the vault, each with a few of the rows below it. */
export async function vaultStart(page: number, lang: TitleLang): Promise<VaultStart> {
  const { root, start, all } = await currentCatalogue()
  const { folder, folders, own } = start
  const isWhole = folder.notes === root.notes
  return {
    notes: all.length,
    shared: folder.path,
    isWhole,
    folders: mapRows(pageOf(folders, page, FOLDERS), (one) => foldOf(one, lang)),
    own: own.slice(0, FOLDED_ROWS).map((note) => listedNote(note, folder.path, lang)),
    ownCount: own.length,
  }
}

/** The notes that were changed last, of those whose authors say when. */
export async function newestNotes(count: number, lang: TitleLang): Promise<ListedNote[]> {
  const catalogue = await currentCatalogue()
  const newest = catalogue.ordered(catalogue.all, 'changed', lang).slice(0, count)
  return newest
    .filter((note) => changedOn(note) !== null)
    .map((note) => listedNote(note, catalogue.start.folder.path, lang))
}

const currentCatalogue = async (): Promise<Catalogue> => catalogueOf(await currentBundle())

const mapRows = <From, To>(paged: Paged<From>, draw: (row: From) => To): Paged<To> => {
  return { ...paged, rows: paged.rows.map(draw) }
}

const rowOf = ({ path, name, notes, items }: FolderRow): FolderRow => ({ path, name, notes, items })

/** Its folders first; where there are few, its own notes fill the rest. */
function foldOf(folder: Folder<ManifestNote>, lang: TitleLang): FolderFold {
  const folders = folder.folders.slice(0, FOLDED_ROWS).map(joinChain).map(rowOf)
  const notes = folder.own.slice(0, FOLDED_ROWS - folders.length).map((note) => listedNote(note, folder.path, lang))
  return {
    ...rowOf(folder),
    folders,
    own: notes,
    isWhole: folders.length === folder.folders.length && notes.length === folder.own.length,
  }
}

/** A vault's own first page, by the names that authors give it. */
const INDEX_NAMES = ['index', 'readme', 'home']
/** The longest such page that home shows, in characters of HTML. About four screens of a phone; home links to a longer one. */
const LONGEST_INDEX = 12_000

/** The note that its author meant to be read first. */
export interface IndexNote {
  link: NoteLink
  /** Null where it is too long to stand on the first page. */
  page: ConceptPageView | null
}

/** Null in a vault without one. */
export async function indexNote(lang: TitleLang): Promise<IndexNote | null> {
  const { start } = await currentCatalogue()
  const nameOf = ({ path }: ManifestNote) => path.slice(path.lastIndexOf('/') + 1, -'.md'.length).toLowerCase()
  const named = INDEX_NAMES.flatMap((name) => start.own.filter((note) => nameOf(note) === name))
  const note = named[0]
  if (note === undefined) return null
  const found = await notePage(note.slug, lang)
  const page = found.kind === 'page' && found.page.html.length <= LONGEST_INDEX ? found.page : null
  return { link: { slug: note.slug, title: titleIn(lang, note) }, page }
}
