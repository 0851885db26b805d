import type { FootnoteDefinition, Nodes, Root } from 'mdast'
import { parseMarkdown } from './parse-markdown'
import type { NoteDefinitions, RenderContext } from './render-context'

/** Text in brackets. The first alternative skips the names of definitions, which begin a line. */
const BRACKETS = /(?<=\n)[ \t>*+-]*\[[^[\]\n]*\]:|\[((?:[^[\]\\\n]|\\.){1,999})\]/gu
/** The most characters of footnotes below all texts of a note's questions. Without a limit, each text could show all of them. */
const MOST_SHOWN = 20_000

const DEFINITION = /^ {0,3}\[((?:[^[\]\\\n]|\\.){1,999})\]:/gmu

/** The names that a text defines, in the form in which the parser compares them. */
export const definedIn = (text: string): string[] => [
  ...new Set([...text.matchAll(DEFINITION)].map(([, label]) => normalized(label!))),
]

/** @param texts  of the note's questions */
export function newDefinitions(texts: readonly string[]): NoteDefinitions {
  return { named: new Set(texts.flatMap((text) => [...namesIn(text).keys()])), links: new Map(), footnotes: new Map() }
}

/** Names in brackets: from the form that definitions have to the form in which the parser compares them. */
function namesIn(text: string): Map<string, string> {
  const labels = [...text.matchAll(BRACKETS)].flatMap(([, label]) => label ?? [])
  return new Map(labels.map(normalized).map((name) => [name.toLowerCase(), name]))
}

const normalized = (label: string) =>
  label
    .replace(/[ \t]+/gu, ' ')
    .replace(/^ | $/gu, '')
    .toLowerCase()
    .toUpperCase()

/** Keeps the definitions of a page. Called before the page is read, because reading changes the tree. */
export function keepDefinitions({ links, footnotes }: NoteDefinitions, context: RenderContext): void {
  for (const [identifier, definition] of context.definitions) links.set(identifier, definition)
  for (const [identifier, footnote] of context.footnotes) footnotes.set(identifier, structuredClone(footnote))
}

/** Parses a question's text. It may use the definitions of its note's page. */
export function parseNaming(source: string, context: RenderContext): Root {
  const { known } = context.options
  const names = known === undefined ? [] : [...namesIn(source)].filter(([name]) => isKnown(name, known, context))
  return parseMarkdown(
    source,
    true,
    names.map(([, name]) => name),
  )
}

function isKnown(name: string, known: NoteDefinitions, context: RenderContext): boolean {
  return name.startsWith('^') ? takeFootnote(name.slice(1), known, context) : known.links.has(name)
}

/** Copies a footnote, and those that it names, to a question's text. @returns false if there is none, or it is too long */
function takeFootnote(identifier: string, { footnotes }: NoteDefinitions, context: RenderContext): boolean {
  const spent = context.spent.get('footnotes') ?? 0
  const chain = spent > MOST_SHOWN ? new Set<FootnoteDefinition>() : chainOf(identifier, footnotes)
  const size = [...chain].reduce((sum, { position }) => sum + sizeOf(position), spent)
  context.spent.set('footnotes', size)
  if (chain.size === 0 || size > MOST_SHOWN) return false
  for (const footnote of chain) {
    if (context.footnotes.has(footnote.identifier)) continue
    const copy = structuredClone(footnote)
    moveDown(copy, 1 - context.options.firstLine)
    context.footnotes.set(copy.identifier, copy)
  }
  return true
}

const sizeOf = (position: FootnoteDefinition['position']) => position!.end.offset! - position!.start.offset!

function chainOf(identifier: string, footnotes: NoteDefinitions['footnotes']): Set<FootnoteDefinition> {
  const chain = new Set<FootnoteDefinition>()
  const first = footnotes.get(identifier)
  if (first) chain.add(first)
  // The loop also visits what is added to the set meanwhile.
  for (const footnote of chain) follow(footnote)
  return chain

  function follow(node: Nodes): void {
    const named = node.type === 'footnoteReference' ? footnotes.get(node.identifier) : undefined
    if (named) chain.add(named)
    if ('children' in node) for (const child of node.children) follow(child)
  }
}

/** Moves all positions of a tree down by some lines. */
export function moveDown(node: Nodes, lines: number): void {
  if (node.position) {
    node.position.start.line += lines
    node.position.end.line += lines
  }
  if ('children' in node) for (const child of node.children) moveDown(child, lines)
}
