/** The data of lists of notes and trees of folders. Made by lib/server, rendered by components. */
import type { Lang } from '../ids'
import type { NoteLink } from './page'

/** In the order of the vault's files, by title, or the latest change first. */
export const NOTE_ORDERS = ['files', 'title', 'changed'] as const
export type NoteOrder = (typeof NOTE_ORDERS)[number]

/** The part of a list that an address requests. */
export interface ListQuery {
  /** Words that must be in a note's title, alias or path; empty for all notes. */
  words: string
  /** Null for the usual order of the list. */
  order: NoteOrder | null
  /** A letter of the thumb index; null for all letters. */
  letter: string | null
  /** From 1. */
  page: number
}

/** A note in a list. */
export interface ListedNote extends NoteLink {
  lang: Lang
  /** Its folder, relative to the listed one; empty if it is in the listed folder itself. */
  place: string
  items: number
  /** The calendar date of its last change, otherwise of its creation; null if its author gives neither. */
  changed: string | null
  /** Whether that is the date of its creation. */
  isNew: boolean
}

/** One page of a list. */
export interface NoteListView {
  notes: ListedNote[]
  /** The number of notes on all pages. */
  total: number
  page: number
  pages: number
  /** The number of the page's first note, from 1. */
  first: number
  order: NoteOrder
  /** The orders that differ for these notes. */
  orders: NoteOrder[]
  /** The first letters of titles, for long lists ordered by title; otherwise null. */
  letters: string[] | null
  /** The requested letter, if it is one of these. */
  letter: string | null
}

/** One page of rows. */
export interface Paged<Row> {
  rows: Row[]
  /** The number of rows on all pages. */
  total: number
  /** From 1. */
  page: number
  pages: number
}

/**
 * The position of a page in a list of `total` rows.
 * @param asked  from 1; the last page is used for anything beyond it
 */
export function placeOf(total: number, asked: number, size: number): { page: number; pages: number; before: number } {
  const pages = Math.max(1, Math.ceil(total / size))
  const page = Math.min(asked, pages)
  return { page, pages, before: (page - 1) * size }
}

/** @param asked  from 1; the last page is used for anything beyond it */
export function pageOf<Row>(all: readonly Row[], asked: number, size: number): Paged<Row> {
  const { page, pages, before } = placeOf(all.length, asked, size)
  return { rows: all.slice(before, before + size), total: all.length, page, pages }
}

/** A row of a tree: a folder of notes, or a chain of folders that each contain only the next one. */
export interface FolderRow {
  /** Its path in the vault, with `/` between folders. */
  path: string
  name: string
  /** How many notes are in it and in the folders below. */
  notes: number
  items: number
}

/** A folder with its folders and notes. */
export interface FolderView extends FolderRow {
  folders: Paged<FolderRow>
  /** How many notes are directly in it. */
  own: number
  /** The path that all or nearly all notes of the vault share, if this folder is below it; otherwise empty. */
  shared: string
}

/** A folder with the first few of its rows. */
export interface FolderFold extends FolderRow {
  folders: FolderRow[]
  own: ListedNote[]
  /** Whether these are all of its rows. */
  isWhole: boolean
}

/** Where the contents of a vault begin. */
export interface VaultStart {
  notes: number
  /** The path that all or nearly all notes share; empty if there is none. */
  shared: string
  /** Whether all of them share it. */
  isWhole: boolean
  folders: Paged<FolderFold>
  /** The first notes that are in none of the folders, and the number of all such notes. */
  own: ListedNote[]
  ownCount: number
}
