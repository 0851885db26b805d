import type { Definition, FootnoteDefinition, Nodes } from 'mdast'
import type { Lang, Tag } from '../../model/ids'
import type { Span } from '../../model/message'
import type { Heading } from '../../model/notes/page'
import type { StageFinding } from '../base/finding'
import { newMacros, type PageMacros } from './drawing/draw-maths'

/** A gap in a fragment that only the whole vault can fill. `text` and `alt` are shown if it cannot. */
export type Slot =
  | {
      kind: 'link'
      target: string
      heading: string | null
      block: string | null
      /** Safe HTML. */
      text: string
      /** The link's content, if it has images. `text` has only their words. */
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
  | {
      /** An image of another site. */
      kind: 'remote'
      /** Its address. */
      target: string
      heading: null
      block: null
      width?: number
      height?: number
      /** Plain text. */
      alt: string
      /** Whether it is inside a link, and so cannot become one itself. */
      inLink: boolean
      span: Span
    }

/** The definitions of a note's page. Each text of its questions is parsed on its own and may use them. */
export interface NoteDefinitions {
  /** The names that those texts use: `ref`, `^1`. */
  readonly named: ReadonlySet<string>
  /** Filled when the page is read. */
  readonly links: Map<string, Definition>
  readonly footnotes: Map<string, FootnoteDefinition>
}

export interface RenderOptions {
  /** The line of the file on which the source begins, from 1. */
  firstLine: number
  /** The column on which its first line begins, from 1. */
  firstColumn?: number
  /** The language of the names that a page gives its parts. A function finds it from the page's words. */
  lang: Lang | ((words: string) => Lang)
  /** A prefix of every id, so that several fragments can be on one page. */
  idPrefix?: string
  /** The cost of drawings so far, if several fragments of a page share one budget. Rendering adds to it. */
  spent?: Map<string, number>
  /** Set if the note's questions may use definitions of its page. */
  known?: NoteDefinitions
}

/** The state of one rendering: its options, and everything that is collected. */
export interface RenderContext {
  options: RenderOptions
  /** Whether the source continues a label: see `parseMarkdown`. */
  prose: boolean
  /** Known once the whole text is read. */
  lang: Lang
  slots: Slot[]
  headings: Heading[]
  tags: Set<Tag>
  blocks: string[]
  messages: StageFinding[]
  /** Whether the text has HTML that the author wrote. */
  hasHtml: boolean
  /** Plain text, in pieces. */
  text: string[]
  /** The text before the current place, in the same block. */
  before: string
  definitions: Map<string, Definition>
  footnotes: Map<string, FootnoteDefinition>
  /** Footnotes whose name another one has already. */
  repeated: FootnoteDefinition[]
  /** Identifiers of link definitions and footnotes that are used. */
  referred: Set<string>
  /** How often each heading id was wanted. */
  anchors: Map<string, number>
  /** The numbers of diagrams, tables and so on so far. */
  counts: Map<string, number>
  /** Macros that formulas define for those below them. */
  macros: PageMacros
  /** The cost of drawings so far, in all fragments of the page. */
  spent: Map<string, number>
}

export function newContext(options: RenderOptions, prose: boolean): RenderContext {
  return {
    options,
    prose,
    lang: '',
    slots: [],
    headings: [],
    tags: new Set(),
    blocks: [],
    messages: [],
    hasHtml: false,
    text: [],
    before: '',
    definitions: new Map(),
    footnotes: new Map(),
    repeated: [],
    referred: new Set(),
    anchors: new Map(),
    counts: new Map(),
    macros: newMacros(),
    spent: options.spent ?? new Map(),
  }
}

/** The span of a node in the file. */
export function spanOf(node: Pick<Nodes, 'position'>, { firstLine, firstColumn = 1 }: RenderOptions): Span {
  const place = (point: { line: number; column: number } | undefined) => ({
    line: (point?.line ?? 1) + firstLine - 1,
    column: (point?.column ?? 1) + (point?.line === 1 ? firstColumn - 1 : 0),
  })
  return { start: place(node.position?.start), end: place(node.position?.end) }
}

/** Adds to the plain text. The words are kept as `before`, because a particle may follow them. */
export function say(context: RenderContext, words: string): void {
  context.text.push(words)
  context.before = words
}

/** Adds to a count or a cost. @returns the new sum */
export function add(counts: Map<string, number>, name: string, amount = 1): number {
  const sum = (counts.get(name) ?? 0) + amount
  counts.set(name, sum)
  return sum
}
