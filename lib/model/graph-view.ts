/** The data of the pages of the graph. Made by lib/server, rendered by components. */
import type { Lang, Tag } from './ids'
import type { Paged } from './listing'
import type { NoteLink } from './page'

/** A note on a map. */
export interface GraphNote extends NoteLink {
  lang: Lang
  x: number
  y: number
  /** How many notes it is linked with on the map. */
  links: number
  /** Whether it lacks the words that the reader looks for. */
  isFaint: boolean
}

/** A row of the list that equals the map. */
export interface GraphRow extends NoteLink {
  topic: Tag | null
  /** How many notes of the whole vault it is linked with. */
  links: number
}

/** Notes that are drawn together. */
export interface MapView {
  kind: 'map'
  /** Empty for the whole vault. */
  name: MapName
  notes: GraphNote[]
  /** Pairs of indexes of notes. */
  links: [number, number][]
  rows: Paged<GraphRow>
}

/** The folder that a map draws. */
export interface MapName {
  folder: string
  /** From 1, if the folder is drawn on several maps. */
  part: number | null
}

/** A folder of a vault that is too large for one map. */
export interface FolderRow extends MapName {
  /** The number of its map, from 1. */
  map: number
  notes: number
  /** How many links are between its notes. */
  within: number
  /** How many links lead to other folders or come from them. */
  between: number
}

/** A vault that is too large for one map: its folders, and the links between them. */
export interface FoldersView {
  kind: 'folders'
  /** The folders with the most links, which are drawn. */
  drawn: FolderRow[]
  /** Pairs of indexes of drawn folders, with the number of links between them. */
  ties: [number, number, number][]
  rows: Paged<FolderRow>
  /** The notes with the words that the reader looks for; null without words. */
  found: Paged<GraphRow> | null
}

export interface GraphPage {
  /** Of the whole vault. */
  size: { notes: number; links: number }
  /** The note with the most links; null if there are none. */
  hub: NoteLink | null
  view: MapView | FoldersView
}
