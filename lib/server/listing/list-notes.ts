import 'server-only'
import type { ManifestNote } from '../../model/bundle'
import { type ListedNote, type ListQuery, type NoteListView, type NoteOrder, placeOf } from '../../model/notes/listing'
import { searchWords } from '../../model/text/search-words'
import { type TitleLang, titleIn } from '../../model/text/titles'
import { type Catalogue, changedOn, isFoundBy } from './catalogue'
import { folderOf } from './folder-tree'

/** How many notes a page of a list has. They fill about four screens of a phone. */
const PAGE = 24
/** Lists of at least so many notes are ordered by title by default, with a thumb index. */
const LONG = 1_000

interface Listed {
  /** Returned by the catalogue. */
  notes: readonly ManifestNote[]
  /** The notes to search for words; by default `notes`. */
  within?: readonly ManifestNote[]
  /** A folder that contains all of them. */
  folder: string
}

/** One page of a list of notes. Without words, its cost does not grow with the list. */
export function listNotes(catalogue: Catalogue, listed: Listed, query: ListQuery, lang: TitleLang): NoteListView {
  const words = searchWords(query.words)
  const notes = words.length > 0 ? (listed.within ?? listed.notes) : listed.notes
  const order = query.order ?? (listed.notes.length >= LONG ? 'title' : 'files')
  const ordered = catalogue.ordered(notes, order, lang)
  const letters =
    order === 'title' && words.length === 0 && notes.length >= LONG ? catalogue.letters(ordered, lang) : null
  const range = letters?.get(query.letter ?? '')
  const found = words.length > 0 ? ordered.filter((note) => isFoundBy(note, lang, words)) : ordered
  const total = range?.count ?? found.length
  const { page, pages, before } = placeOf(total, query.page, PAGE)
  const from = (range?.first ?? 0) + before
  const until = Math.min(from + PAGE, (range?.first ?? 0) + total)
  return {
    notes: found.slice(from, until).map((note) => listedNote(note, listed.folder, lang)),
    total,
    page,
    pages,
    first: total === 0 ? 0 : before + 1,
    order,
    orders: ordersOf(catalogue, notes, lang),
    letters: letters && [...letters.keys()],
    letter: range === undefined ? null : query.letter,
  }
}

/** The order by change is not offered if no note has a date. */
function ordersOf(catalogue: Catalogue, notes: readonly ManifestNote[], lang: TitleLang): NoteOrder[] {
  const [newest] = catalogue.ordered(notes, 'changed', lang)
  const isDated = newest !== undefined && changedOn(newest) !== null
  return isDated ? ['files', 'title', 'changed'] : ['files', 'title']
}

/** @param above  the folder that its place is relative to */
export function listedNote(note: ManifestNote, above: string, lang: TitleLang): ListedNote {
  const changed = changedOn(note)
  const folder = folderOf(note.path)
  const isBelow = above === '' || folder === above || folder.startsWith(`${above}/`)
  return {
    slug: note.slug,
    title: titleIn(lang, note),
    lang: note.lang,
    place: isBelow ? folder.slice(above === '' ? 0 : above.length + 1) : folder,
    items: note.items,
    changed,
    isNew: note.created === changed,
  }
}
