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
} from '../../model/notes/listing'
import type { NoteLink } from '../../model/notes/page'
import { nameIn } from '../../model/notes/topic-names'
import { type TitleLang, titleIn } from '../../model/text/titles'
import type { ConceptPageView } from '../../model/view'
import { currentBundle } from '../bundle/current-bundle'
import { type Catalogue, catalogueOf, changedOn } from '../listing/catalogue'
import { type Folder, findFolder, joinChain } from '../listing/folder-tree'
import { listedNote, listNotes } from '../listing/list-notes'
import { notePage } from './library'

/** How many folders a page shows. */
const FOLDERS = 12
/** How many rows of a folded folder are shown. With long names, a page has about 100 kB. */
const FOLDED_ROWS = 8
/** How many folders the page of a folder shows, as plain rows. */
const PLAIN_ROWS = 24

/** All notes. */
export async function noteList(query: ListQuery, lang: TitleLang): Promise<NoteListView> {
  const catalogue = await currentCatalogue()
  return listNotes(catalogue, { notes: catalogue.all, folder: catalogue.start.folder.path }, query, lang)
}

/** The notes of a topic and of the topics below it. */
export async function topicNotes(tag: string, query: ListQuery, lang: TitleLang): Promise<NoteListView> {
  const catalogue = await currentCatalogue()
  return listNotes(catalogue, { notes: catalogue.tagged(tag), folder: catalogue.start.folder.path }, query, lang)
}

/** A folder with one page of its folders; null if the vault has no such folder. */
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

/** The notes of a folder. A search for words includes the folders below it. */
export async function folderNotes(path: string, query: ListQuery, lang: TitleLang): Promise<NoteListView> {
  const catalogue = await currentCatalogue()
  const found = findFolder(catalogue.root, path)!
  return listNotes(catalogue, { notes: found.own, within: catalogue.below(found), folder: path }, query, lang)
}

/** One page of the folders where the contents begin, each with its first few rows. */
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

/** The notes changed last, of those whose authors give a date. */
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

/** The folders of a folder first, then as many of its notes as there is room for. */
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

/** The file names by which a vault's own first page is recognised. */
const INDEX_NAMES = ['index', 'readme', 'home']
/**
 * The longest such page that home shows, in characters of HTML: some four screens of a phone. Home links to a longer one.
 */
const LONGEST_INDEX = 6_000

/** The note that its author meant to be read first. */
export interface IndexNote {
  link: NoteLink
  /** Null if it is too long for the home page. */
  page: ConceptPageView | null
}

/** The vault's own first page; null if it has none. */
export async function indexNote(lang: TitleLang): Promise<IndexNote | null> {
  const note = firstPage(await currentCatalogue())
  if (note === null) return null
  const found = await notePage(note.slug, lang)
  const page = found.kind === 'page' && found.page.html.length <= LONGEST_INDEX ? found.page : null
  return { link: { slug: note.slug, title: titleIn(lang, note) }, page }
}

/** The longest title of a first page that serves as the site's, in characters. */
const LONGEST_TITLE = 40

/** What the vault calls the site: as its config says, or else as its first page is titled. Null if neither tells. */
export async function vaultTitle(lang: TitleLang): Promise<string | null> {
  const bundle = await currentBundle()
  const { title } = bundle.manifest
  const own = title === undefined ? undefined : nameIn(lang, title)
  if (own !== undefined) return own
  const note = firstPage(catalogueOf(bundle))
  const ofPage = note === null ? '' : titleIn(lang, note)
  return isOwnTitle(ofPage) ? ofPage : null
}

const isOwnTitle = (title: string) =>
  title !== '' && title.length <= LONGEST_TITLE && !INDEX_NAMES.includes(title.toLowerCase())

function firstPage({ start }: Catalogue): ManifestNote | null {
  const nameOf = ({ path }: ManifestNote) => path.slice(path.lastIndexOf('/') + 1, -'.md'.length).toLowerCase()
  return INDEX_NAMES.flatMap((name) => start.own.filter((note) => nameOf(note) === name))[0] ?? null
}
