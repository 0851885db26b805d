import type { Definition, FootnoteDefinition, Nodes } from 'mdast'
import type { Lang, Tag } from '../../model/ids'
import type { Span } from '../../model/message'
import type { Heading } from '../../model/page'
import type { StageFinding } from '../base/finding'

/** A place of a page that only the whole vault can fill. `text` and `alt` are what stands there if it cannot. */
export type Slot =
  | {
      kind: 'link'
      target: string
      heading: string | null
      block: string | null
      /** Safe HTML. */
      text: string
      /** The same with the images in it, if there are any: `text` has their words. */
      inner?: (string | Slot)[]
      span: Span
    }
  | {
      kind: 'embed'
      target: string
      heading: string | null
      block: string | null
      /** In pixels, as the author asked. */
      width?: number
      height?: number
      /** Plain text. */
      alt: string
      span: Span
    }

/** What a note's page defines for the texts of its questions, each of which is parsed alone. */
export interface NoteDefinitions {
  /** What those texts name in brackets: `ref`, `^1`. */
  readonly named: ReadonlySet<string>
  /** These are the page's, which fills them when it is read. */
  readonly links: Map<string, Definition>
  readonly footnotes: Map<string, FootnoteDefinition>
}

export interface RenderOptions {
  /** The line of the file on which the source begins, from 1. */
  firstLine: number
  /** The column on which its first line begins, from 1. */
  firstColumn?: number
  lang: Lang
  /** Put before every id, so that several fragments can stand in one page. */
  idPrefix?: string
  /** What drawing has cost the fragments of the page so far; it grows. Unset for a page of one. */
  spent?: Map<string, number>
  /** Set for a note whose questions may name what its page defines. */
  known?: NoteDefinitions
}

/** What is gathered while a page is read and drawn. */
export interface Page {
  options: RenderOptions
  /** Whether the source goes on from a label: see `parseMarkdown`. */
  prose: boolean
  slots: Slot[]
  headings: Heading[]
  tags: Set<Tag>
  blocks: string[]
  messages: StageFinding[]
  /** Plain text, in pieces. */
  text: string[]
  /** The text before the present place in the same block. */
  before: string
  definitions: Map<string, Definition>
  footnotes: Map<string, FootnoteDefinition>
  /** Footnotes of a name that another has already. */
  repeated: FootnoteDefinition[]
  /** Identifiers of the link definitions and footnotes that something refers to. */
  referred: Set<string>
  /** Ids of headings, with how often each was wanted. */
  anchors: Map<string, number>
  /** How many diagrams, tables and the like there are. */
  counts: Map<string, number>
  /** What drawing them has cost the page that this is a part of. */
  spent: Map<string, number>
}

export function newPage(options: RenderOptions, prose: boolean): Page {
  return {
    options,
    prose,
    slots: [],
    headings: [],
    tags: new Set(),
    blocks: [],
    messages: [],
    text: [],
    before: '',
    definitions: new Map(),
    footnotes: new Map(),
    repeated: [],
    referred: new Set(),
    anchors: new Map(),
    counts: new Map(),
    spent: options.spent ?? new Map(),
  }
}

/** Where a node stands in the file. */
export function spanOf(node: Pick<Nodes, 'position'>, { firstLine, firstColumn = 1 }: RenderOptions): Span {
  const place = (point: { line: number; column: number } | undefined) => ({
    line: (point?.line ?? 1) + firstLine - 1,
    column: (point?.column ?? 1) + (point?.line === 1 ? firstColumn - 1 : 0),
  })
  return { start: place(node.position?.start), end: place(node.position?.end) }
}

/** Adds to the page's plain text, and to what the next particle may join. */
export function say(page: Page, words: string): void {
  page.text.push(words)
  page.before = words
}
