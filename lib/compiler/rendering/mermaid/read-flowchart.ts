import { type Arrow, allGroups, type Flowchart, type Group, type Shape } from './flowchart'
import { readLink } from './read-link'
import { type Cursor, LETTER, refuse, take } from './scan'
import { readWords } from './words'

/**
 * The most arrows of a chart. With one arrow on each line, more would not fit in the source that a page may draw, but
 * `a & b --> c & d` is four arrows.
 */
const MOST_ARROWS = 1_000

const PLAIN = '[^[\\](){}\\n]*'
const PAIR = `\\(${PLAIN}\\)|\\[${PLAIN}\\]|\\{${PLAIN}\\}`
/** Words in quotes, or bare; beyond Mermaid, bare ones may hold brackets in pairs, as in `A[f(x)]`. */
const WORDS = `("[^"]*"[^\\S\\n]*|(?!["\\s\\])}])${PLAIN}(?:(?:${PAIR})${PLAIN})*)`
/** How shapes are written, longest first, and as what they are drawn: a parallelogram is a box. */
const shapes = [
  ['(((', ')))'],
  ['([', '])'],
  ['((', '))'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['[/', '\\]'],
  ['[\\', '/]'],
  ['[/', '/]', '[', ']'],
  ['[\\', '\\]', '[', ']'],
  ['>', ']'],
  ['{{', '}}'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
].map(([open = '', close = '', drawnOpen = open, drawnClose = close]) => ({
  pattern: new RegExp(`${escaped(open)}[^\\S\\n]*${WORDS}${escaped(close)}`, 'uy'),
  shape: [drawnOpen, drawnClose] as Shape,
}))
/** Bare words with both brackets and an arrow: a bracket is more likely missing than meant. */
const looksTorn = (words: string) => !words.startsWith('"') && /[([{]/u.test(words) && /-->|---|==>|\.->/u.test(words)
const RECTANGLE: Shape = ['[', ']']

function escaped(text: string): string {
  return text.replace(/[[\](){}\\/]/gu, '\\$&')
}

const HEAD = /\s*(?:graph|flowchart)(?:[^\S\n]+(TB|TD|BT|LR|RL))?[^\S\n]*(?:[;\n]|$)/iuy
const GAP = /[\s;]+/uy
const STATEMENT_END = /[^\S\n]*(?:[;\n]|$)/uy
const ID = `(?:${LETTER}|[.!?*+$'/]|-(?![-.>])|=(?!=))+`
const id = new RegExp(ID, 'uy')
const CLASS_NAME = /:::[\p{L}\p{N}_-]+/uy
const AND = /[^\S\n]+&[^\S\n]*/uy
const GROUP_START = /subgraph(?:[^\S\n]+|(?=[\n;]))/uy
const GROUP_WORDS = new RegExp(`(${ID})?[^\\S\\n]*\\[[^\\S\\n]*${WORDS}\\]|("[^"]*")|([^\\n;"[\\]]+)`, 'uy')
const GROUP_END = /end(?=[^\S\n]*(?:[;\n]|$))/uy
const DIRECTION = /direction[^\S\n]+(TB|TD|BT|LR|RL)/uy
const IDS = `${ID}(?:[^\\S\\n]*,[^\\S\\n]*${ID})*`
/** Statements that draw nothing here: colours and links are the page's own. */
const unseen = [
  /classDef[^\S\n]+[\w,-]+[^\S\n]+[^\n;]+/uy,
  new RegExp(`class[^\\S\\n]+${IDS}[^\\S\\n]+[\\w-]+`, 'uy'),
  new RegExp(`style[^\\S\\n]+${IDS}[^\\S\\n]+[\\w-]+[^\\S\\n]*:[^\\n;]+`, 'uy'),
  /linkStyle[^\S\n]+(?:default|\d+(?:[^\S\n]*,[^\S\n]*\d+)*)[^\S\n]+[^\n;]+/uy,
  new RegExp(`click[^\\S\\n]+${ID}[^\\S\\n]+(?:"[^"\\n]*"|[\\w(])[^\\n]*`, 'uy'),
  /accTitle[^\S\n]*:[^\n]*/uy,
  /accDescr[^\S\n]*(?::[^\n]*|\{[^}]*\})/uy,
]

/**
 * Reads a flowchart as Mermaid's documentation defines it.
 * @throws Error for what is not understood, or could not be drawn
 */
export function readFlowchart(text: string): Flowchart {
  const cursor = { text, at: 0 }
  const way = take(cursor, HEAD)
  if (way === null) refuse(cursor)
  const whole: Group = { id: '', title: '', direction: null, boxes: new Set(), groups: [] }
  const chart: Flowchart = { direction: 'TB', boxes: new Map(), arrows: [], groups: whole.groups }
  const open = [whole]
  const placed = new Set<string>()
  for (take(cursor, GAP); cursor.at < text.length; take(cursor, GAP)) {
    if (!readGroup(cursor, open, placed) && !unseen.some((pattern) => take(cursor, pattern)))
      readChain(cursor, chart, open.at(-1)!)
    if (take(cursor, STATEMENT_END) === null) refuse(cursor)
  }
  if (open.length > 1) throw new Error('it has a `subgraph` without `end`')
  chart.direction = (whole.direction ?? way[1] ?? 'TB').toUpperCase()
  return withoutGroupBoxes(chart)
}

/** @returns whether a statement stands at the cursor that opens, turns or closes a group */
function readGroup(cursor: Cursor, open: Group[], placed: Set<string>): boolean {
  const group = open.at(-1)!
  if (take(cursor, GROUP_START) !== null) {
    const inner = groupOf(take(cursor, GROUP_WORDS), cursor.at)
    group.groups.push(inner)
    open.push(inner)
    return true
  }
  const way = take(cursor, DIRECTION)?.[1]
  if (way !== undefined) {
    group.direction = way
    return true
  }
  if (open.length === 1 || take(cursor, GROUP_END) === null) return false
  // A box belongs to the group that names it and closes first.
  for (const box of group.boxes) if (placed.has(box)) group.boxes.delete(box)
  for (const box of group.boxes) placed.add(box)
  open.pop()
  return true
}

/** A group without an id of its own is called by its title if that is one word; others by their place, as no word is. */
function groupOf(found: RegExpExecArray | null, at: number): Group {
  const [, named, bracketed, quoted, bare] = found ?? []
  const title = readWords(bracketed ?? quoted ?? bare ?? '')
  const called = named ?? (/\s/u.test(title) || title === '' ? `${at} ` : title)
  return { id: called, title, direction: null, boxes: new Set(), groups: [] }
}

/** Reads boxes and the arrows between them: `A & B --> C --> D`. */
function readChain(cursor: Cursor, chart: Flowchart, group: Group): void {
  let sources = readBoxes(cursor, chart, group)
  for (let link = readLink(cursor); link !== undefined; link = readLink(cursor)) {
    const targets = readBoxes(cursor, chart, group)
    if (chart.arrows.length + sources.length * targets.length > MOST_ARROWS)
      throw new Error(`it has more than ${MOST_ARROWS} arrows`)
    if (link !== null) chart.arrows.push(...arrowsBetween(sources, targets, link))
    sources = targets
  }
}

const arrowsBetween = (sources: string[], targets: string[], link: Pick<Arrow, 'line' | 'words'>): Arrow[] =>
  sources.flatMap((from) => targets.map((to) => ({ from, to, ...link })))

function readBoxes(cursor: Cursor, chart: Flowchart, group: Group): string[] {
  const ids: string[] = []
  do ids.push(readBox(cursor, chart, group))
  while (take(cursor, AND) !== null)
  return ids
}

function readBox(cursor: Cursor, chart: Flowchart, group: Group): string {
  if (take(cursor, GROUP_END) !== null) throw new Error('it has an `end` that ends nothing')
  const name = take(cursor, id)?.[0]
  if (name === undefined) refuse(cursor)
  const shaped = readShape(cursor)
  if (shaped !== null) chart.boxes.set(name, shaped)
  else if (!chart.boxes.has(name)) chart.boxes.set(name, { words: name, shape: RECTANGLE })
  group.boxes.add(name)
  take(cursor, CLASS_NAME)
  return name
}

function readShape(cursor: Cursor): { words: string; shape: Shape } | null {
  for (const { pattern, shape } of shapes) {
    const words = take(cursor, pattern)?.[1]
    if (words === undefined) continue
    if (looksTorn(words)) refuse({ text: cursor.text, at: cursor.at - words.length - 1 })
    return { words: readWords(words), shape }
  }
  return null
}

/** An arrow may name a group, even before it is opened. */
function withoutGroupBoxes(chart: Flowchart): Flowchart {
  const groups = allGroups(chart.groups)
  const ids = new Set(groups.map((group) => group.id))
  if (ids.size < groups.length) throw new Error('two of its groups have the same name')
  for (const { id, ...group } of groups) {
    const within = [group, ...allGroups(group.groups)].some(({ boxes }) => boxes.has(id))
    if (within || (chart.boxes.get(id)?.words ?? id) !== id) throw new Error(`\`${id}\` names a group and a box`)
  }
  for (const id of ids) {
    chart.boxes.delete(id)
    for (const group of groups) group.boxes.delete(id)
  }
  return chart
}
