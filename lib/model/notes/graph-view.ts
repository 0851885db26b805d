/** The data of the pages of the graph. Made by lib/server, rendered by components. */
import type { Lang, NoteSlug, Tag } from '../ids'
import type { Paged } from './listing'
import type { NoteLink } from './page'

export interface GraphSize {
  notes: number
  links: number
}

/** What a graph shows. */
export type GraphScope =
  | { kind: 'vault' }
  /** @param map  its number, from 1 */
  | { kind: 'map'; map: number }
  | { kind: 'topics' }
  | { kind: 'topic'; tag: Tag }
  | { kind: 'around'; note: NoteSlug }

/** A note on a map. */
export interface GraphNote extends NoteLink {
  lang: Lang
  x: number
  y: number
  /** How many notes it is linked with on the map. */
  links: number
  /** Whether it lacks the words that the reader looks for. */
  isFaint: boolean
  /** Whether the map is drawn around it. */
  isHere: boolean
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
  subject: MapSubject
  /** Of a topic and around a note, those with the most links if there are many. */
  notes: GraphNote[]
  /** Of all notes that it could draw. */
  size: GraphSize
  /** Pairs of indexes of notes. */
  links: [number, number][]
  rows: Paged<GraphRow>
}

export type MapSubject =
  | ({ kind: 'folder' } & MapName)
  | {
      kind: 'topic'
      tag: Tag
      /** The topics directly below it: those with the most notes, and how many others there are. */
      below: { tags: Tag[]; more: number }
    }
  | { kind: 'around'; note: NoteLink }

/** The folder that a map draws; empty for the whole vault. */
export interface MapName {
  folder: string
  /** From 1, if the folder is drawn on several maps. */
  part: number | null
}

/** Notes that are one dot, and their links. */
export interface NoteGroup {
  notes: number
  /** How many links are between its notes. */
  within: number
  /** How many links lead to other notes or come from them. */
  between: number
}

/** A folder of a vault that is too large for one map. */
export interface FolderRow extends NoteGroup, MapName {
  /** The number of its map, from 1. */
  map: number
}

export interface TopicRow extends NoteGroup {
  tag: Tag
}

/** Groups of notes and the links between them. */
interface GroupsView<Row extends NoteGroup> {
  /** The groups with the most links, which are drawn. */
  drawn: Row[]
  /** Pairs of indexes of drawn groups, with the number of links between them. */
  ties: [number, number, number][]
  rows: Paged<Row>
  /** The notes with the words that the reader looks for; null without words. */
  found: Paged<GraphRow> | null
}

/** A vault that is too large for one map, by its folders. */
export interface FoldersView extends GroupsView<FolderRow> {
  kind: 'folders'
}

/** A vault by its widest topics. */
export interface TopicsView extends GroupsView<TopicRow> {
  kind: 'topics'
}

export interface GraphPage {
  /** Of the whole vault. */
  size: GraphSize
  /** The note with the most links; null if there are none. */
  hub: NoteLink | null
  view: MapView | FoldersView | TopicsView
  /** Whether it has topics. */
  hasTopics: boolean
}
