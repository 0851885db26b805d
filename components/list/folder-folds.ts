import { folderHref, noteHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import type { FolderFold, FolderRow, ListedNote } from '@/lib/model/notes/listing'
import type { Fold, Row } from './fold-list'

export interface FoldWords {
  /** How many notes there are. */
  number(n: number): string
  /** How many questions a note has. */
  items(n: number): string
  /** The link to a number of notes. */
  all(n: number): string
}

/** The folders of a vault as contents, each with a few of its folders or notes. */
export const folderFolds = (folders: FolderFold[], locale: Locale, words: FoldWords): Fold[] =>
  folders.map(({ folders: below, own, ...folder }) => ({
    ...folderLine(folder, locale, words),
    rows: [...below.map((one) => folderLine(one, locale, words)), ...noteLines(own, locale, words)],
    all: words.all(folder.notes),
  }))

export const folderLine = ({ path, name, notes }: FolderRow, locale: Locale, words: FoldWords): Row => {
  return { href: folderHref(locale, path), title: name, value: words.number(notes) }
}

export const noteLines = (notes: ListedNote[], locale: Locale, words: FoldWords): Row[] =>
  notes.map(({ slug, title, items }) => ({
    href: noteHref(locale, slug),
    title,
    value: items > 0 ? words.items(items) : '',
  }))
