/** What lists of notes and trees of folders are drawn from: made by the server room, drawn by components. */
import type { Lang } from './ids'
import type { NoteLink } from './page'

/** In the order of the vault's files, by title, or the latest change first. */
export const NOTE_ORDERS = ['files', 'title', 'changed'] as const
export type NoteOrder = (typeof NOTE_ORDERS)[number]

/** What part of a list an address asks for. */
export interface ListQuery {
  /** Words that a note's title, alias or path has; empty for all notes. */
  words: string
  /** Null for the usual order of the list. */
  order: NoteOrder | null
  /** A letter of the thumb index; null for all letters. */
  letter: string | null
  /** From 1. */
  page: number
}

/** A note where it is listed. */
export interface ListedNote extends NoteLink {
  lang: Lang
  /** The folder that it lies in, below the one that is listed; empty for that one itself. */
  place: string
  items: number
  /** The calendar day of its last change, or else of its writing, as its author gives it. */
  changed: string | null
  /** Whether that was the day when it was written. */
  isNew: boolean
}

/** One page of a list. */
export interface NoteListView {
  notes: ListedNote[]
  /** Of all pages together. */
  total: number
  page: number
  pages: number
  /** The number of the page's first note, from 1. */
  first: number
  order: NoteOrder
  /** The orders that make a difference here. */
  orders: NoteOrder[]
  /** The letters that titles begin with, in long lists by title; else null. */
  letters: string[] | null
  /** As it was asked for, where it is one of them. */
  letter: string | null
}

/** A part of rows that may be many. */
export interface Paged<Row> {
  rows: Row[]
  /** Of all pages together. */
  total: number
  /** From 1. */
  page: number
  pages: number
}

/**
 * Where a page lies in a list of so many rows.
 * @param asked  from 1; beyond the last page it is the last
 */
export function placeOf(total: number, asked: number, size: number): { page: number; pages: number; before: number } {
  const pages = Math.max(1, Math.ceil(total / size))
  const page = Math.min(asked, pages)
  return { page, pages, before: (page - 1) * size }
}

/** @param asked  from 1; beyond the last page it is the last */
export function pageOf<Row>(all: readonly Row[], asked: number, size: number): Paged<Row> {
  const { page, pages, before } = placeOf(all.length, asked, size)
  return { rows: all.slice(before, before + size), total: all.length, page, pages }
}

/** A row of a tree: a folder of notes, or folders that lie in one another with nothing beside them. */
export interface FolderRow {
  /** Of the vault, with `/` between folders. */
  path: string
  name: string
  /** How many notes lie in it and below. */
  notes: number
  items: number
}

/** A folder with what lies in it. */
export interface FolderView extends FolderRow {
  folders: Paged<FolderRow>
  /** How many notes lie in it, and in no folder of it. */
  own: number
  /** The path that all or nearly all notes of the vault share, where this folder lies below it; else empty. */
  shared: string
}

/** A folder with a few of the rows below it. */
export interface FolderFold extends FolderRow {
  folders: FolderRow[]
  own: ListedNote[]
  /** Whether these rows are all that it has. */
  isWhole: boolean
}

/** Where the contents of a vault begin. */
export interface VaultStart {
  notes: number
  /** The path that all or nearly all notes share; empty where there is none. */
  shared: string
  /** Whether all of them share it. */
  isWhole: boolean
  folders: Paged<FolderFold>
  /** The first of the notes that lie in none of the folders, and how many there are. */
  own: ListedNote[]
  ownCount: number
}
