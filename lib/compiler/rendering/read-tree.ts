import type { Definition, FootnoteDefinition, Heading, ListItem, Paragraph, Root, RootContent, Table } from 'mdast'
import type { StageFinding } from '../base/finding'
import { blockAnchor, nameBlocks, takeBlockId } from './block-id'
import { readCallout } from './callout'
import { pairTags } from './html/pair-tags'
import { keepDefinitions } from './note-definitions'
import { isNoteEmbed, readMarkup, readPhrasing } from './read-phrasing'
import { newContext, type RenderContext, say, spanOf } from './render-context'

/** Reads a parsed page in place: slots, tags, block ids, plain text and messages go to `page`. */
export function readTree(tree: Root, context: RenderContext): void {
  pairTags(tree)
  gatherDefinitions(tree.children, context)
  const { known } = context.options
  if (known && !context.prose) keepDefinitions(known, context)
  tree.children = readBlocks(tree.children, context)
  readFootnotes(context)
  for (const [name, definition] of context.definitions) {
    if (!context.referred.has(name) && !known?.named.has(name))
      context.messages.push(unusedDefinition(definition, context))
  }
}

/** The first of equal definitions counts, as in CommonMark; the others say nothing, which an author should know. */
function gatherDefinitions(blocks: readonly RootContent[], context: RenderContext): void {
  for (const block of blocks) {
    if (block.type === 'definition') {
      const known = context.definitions.get(block.identifier)
      if (known === undefined) context.definitions.set(block.identifier, block)
      else context.messages.push(unusedDefinition(block, context))
    } else if (block.type === 'footnoteDefinition') {
      if (context.footnotes.has(block.identifier)) context.repeated.push(block)
      else context.footnotes.set(block.identifier, block)
      gatherDefinitions(block.children, context)
    } else if ('children' in block && block.type !== 'paragraph' && block.type !== 'heading') {
      gatherDefinitions(block.children as RootContent[], context)
    }
  }
}

/** Footnotes that the text names, or one that is named. Nothing draws the others. */
function readFootnotes(context: RenderContext): void {
  const { footnotes, referred } = context
  // A set also gives what is added to it on the way.
  for (const name of referred) {
    const note = name.startsWith('^') ? footnotes.get(name.slice(1)) : undefined
    if (note) note.children = readBlocks(note.children, context) as typeof note.children
  }
  // A question's text may show it. Its words are not the page's, then: they may give the answer away.
  const isUsed = (name: string) => referred.has(`^${name}`) || context.options.known?.named.has(`^${name}`)
  const unused = [...footnotes.values()].filter(({ identifier }) => !isUsed(identifier))
  for (const note of [...unused, ...context.repeated]) {
    context.messages.push(unusedFootnote(note, context))
    // Its words can be searched; what it refers to is not used by that.
    const aside = {
      ...newContext(context.options, context.prose),
      text: context.text,
      definitions: context.definitions,
    }
    readBlocks(note.children, aside)
    readFootnotes(aside)
  }
}

function unusedFootnote(note: FootnoteDefinition, context: RenderContext): StageFinding {
  return {
    ruleId: 'definition-unused',
    span: spanOf(note, context.options),
    reason: `Unexpected footnote \`[^${note.label ?? note.identifier}]\`, expected a place in the text that names it, once`,
    mend: 'Nobody sees it until then.',
  }
}

function unusedDefinition(node: Definition, context: RenderContext): StageFinding {
  const line = `[${node.label ?? node.identifier}]: ${node.url}${node.title ? ` "${node.title}"` : ''}`
  return {
    ruleId: 'definition-unused',
    span: spanOf(node, context.options),
    reason: `Unexpected \`${line}\`, which names an address that no link uses, expected text or a link to it`,
    mend: `Nobody sees this line. Write \`\\[\` for its first bracket if it is to be read.`,
  }
}

function readBlocks(blocks: RootContent[], context: RenderContext): RootContent[] {
  const result: RootContent[] = []
  for (const block of blocks) {
    context.before = ''
    const id = block.type === 'paragraph' ? takeBlockId(block) : null
    const read = block.type === 'paragraph' && block.children.length === 0 ? [] : readBlock(block, context)
    result.push(...read)
    if (id !== null && result.length > 0) result.push(named(result.splice(-read.length || -1), id, context))
  }
  return result
}

/** What stands on the line of a block id, or before it where it stands alone. */
function named(blocks: RootContent[], id: string, context: RenderContext): RootContent {
  context.blocks.push(id)
  return nameBlocks(blocks, blockAnchor(id, context.options.idPrefix))
}

function readBlock(block: RootContent, context: RenderContext): RootContent[] {
  switch (block.type) {
    case 'paragraph':
      return readParagraph(block, context)
    case 'heading':
      return readHeading(block, context)
    case 'code':
      say(context, [block.lang, block.meta, block.value, ''].filter((words) => words !== null).join('\n'))
      return [block]
    case 'maths':
      say(context, `${block.value}\n`)
      return [block]
    case 'html':
      return readMarkup(block, context, {}).value === '' ? [] : [block]
    case 'definition':
      return []
    case 'table':
      return [readTable(block, context)]
    case 'footnoteDefinition':
      return []
    case 'callout':
      return readBlock(readCallout(block), context)
    case 'blockquote':
      block.children = readBlocks(block.children, context) as typeof block.children
      return [block]
    case 'list':
      for (const item of block.children) readItem(item, context)
      return [block]
    default:
      return [block]
  }
}

/** An embedded note is a block: a paragraph is cut before and after it. */
function readParagraph(paragraph: Paragraph, context: RenderContext): RootContent[] {
  const children = readPhrasing(paragraph.children, context, { embeds: true })
  context.text.push('\n')
  const blocks: RootContent[] = []
  let from = 0
  for (const [index, child] of children.entries()) {
    if (child.type !== 'slot' || !isNoteEmbed(context.slots[child.index]!)) continue
    blocks.push(...linesOf(paragraph, children.slice(from, index)), child)
    from = index + 1
  }
  return [...blocks, ...linesOf(paragraph, children.slice(from))]
}

function linesOf(paragraph: Paragraph, children: Paragraph['children']): Paragraph[] {
  const isBlank = children.every(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  )
  if (isBlank) return []
  const first = children[0]!
  if (first.type === 'text') first.value = first.value.trimStart()
  return [{ ...paragraph, children }]
}

/** A heading within a question would break the page's outline: it is a bold line there. */
function readHeading(heading: Heading, context: RenderContext): RootContent[] {
  heading.children = readPhrasing(heading.children, context, {})
  context.text.push('\n')
  if (!context.prose) return [heading]
  const { children, position } = heading
  return [{ type: 'paragraph', children: [{ type: 'strong', children }], ...(position && { position }) }]
}

/** GFM drops cells beyond the head's; here the head grows, so that nothing an author wrote is lost. */
function readTable(table: Table, context: RenderContext): Table {
  const width = Math.max(...table.children.map((row) => row.children.length))
  table.align = Array.from({ length: width }, (_, column) => table.align?.[column] ?? null)
  for (const cell of table.children.flatMap((row) => row.children)) {
    context.before = ''
    cell.children = readPhrasing(cell.children, context, {})
    context.text.push('\n')
  }
  return table
}

function readItem(item: ListItem, context: RenderContext): void {
  const sign = taskSign(item)
  const first = item.children[0]
  const id = first?.type === 'paragraph' ? takeBlockId(first) : null
  if (id !== null) named([item], id, context)
  item.children = readBlocks(item.children, context) as ListItem['children']
  if (sign === null) return
  const mark = {
    type: 'text' as const,
    value: sign,
    data: { hName: 'span', hProperties: { className: ['task'], role: 'img' } },
  }
  const head = item.children[0]
  if (head?.type === 'paragraph') head.children.unshift(mark, { type: 'text', value: ' ' })
  else item.children.unshift({ type: 'paragraph', children: [mark] })
}

const SIGNS: Record<string, string> = { '-': '☒', '/': '◪', '?': '☐?', '!': '☐!', '>': '☐›' }

/** Takes the mark off a task. A disabled checkbox has no name and says nothing that a sign with one does not say better. */
function taskSign(item: ListItem): string | null {
  const { checked } = item
  item.checked = null
  if (typeof checked === 'boolean') return checked ? '☑' : '☐'
  const [first] = item.children
  const [mark, next] = first?.type === 'paragraph' ? first.children : []
  if (first?.type !== 'paragraph' || mark?.type !== 'taskMark') return null
  first.children.shift()
  if (next?.type === 'text') next.value = next.value.trimStart()
  return SIGNS[mark.value] ?? null
}
