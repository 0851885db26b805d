import type { Blockquote, Code, Heading, Html, List, ListItem, Paragraph, RootContent, Table } from 'mdast'
import { blockAnchor, nameBlocks, takeBlockId } from '../block-id'
import { readCallout } from '../callout'
import { type RenderContext, say } from '../render-context'
import type { Maths } from '../syntax/nodes'
import { isBlockEmbed } from './embed'
import { readMarkup, readPhrasing } from './read-phrasing'
import { showTaskSign, takeTaskSign } from './task-sign'

/** Reads blocks one after the other. What it gives can be turned into HTML. */
export function readBlocks(blocks: RootContent[], context: RenderContext): RootContent[] {
  const result: RootContent[] = []
  for (const block of blocks) {
    context.before = ''
    const id = block.type === 'paragraph' ? takeBlockId(block) : null
    const read = block.type === 'paragraph' && block.children.length === 0 ? [] : readBlock(block, context)
    for (const one of read) result.push(one)
    if (id !== null && result.length > 0) result.push(named(result.splice(-read.length || -1), id, context))
  }
  return result
}

/** Names what ends with a block id, or what precedes an id that has a paragraph to itself. */
function named(blocks: RootContent[], id: string, context: RenderContext): RootContent {
  context.blocks.push(id)
  return nameBlocks(blocks, blockAnchor(id, context.options.idPrefix))
}

type BlockReader<Node> = (block: Node, context: RenderContext) => RootContent[]

/** A reader for each kind of block that has something to read. */
const readers: { [Type in RootContent['type']]?: BlockReader<Extract<RootContent, { type: Type }>> } = {
  paragraph: readParagraph,
  heading: readHeading,
  code: readCode,
  maths: readMaths,
  html: readBlockHtml,
  table: readTable,
  callout: (callout, context) => readQuote(readCallout(callout), context),
  blockquote: readQuote,
  list: readList,
  // Read before the blocks, and shown by what refers to them.
  definition: () => [],
  footnoteDefinition: () => [],
}

function readBlock(block: RootContent, context: RenderContext): RootContent[] {
  const read = readers[block.type] as BlockReader<RootContent> | undefined
  return read ? read(block, context) : [block]
}

function readCode(code: Code, context: RenderContext): RootContent[] {
  say(context, [code.lang, code.meta, code.value, ''].filter((words) => words !== null).join('\n'))
  return [code]
}

function readMaths(maths: Maths, context: RenderContext): RootContent[] {
  say(context, `${maths.value}\n`)
  return [maths]
}

function readBlockHtml(html: Html, context: RenderContext): RootContent[] {
  return readMarkup(html, context, {}).value === '' ? [] : [html]
}

function readQuote(quote: Blockquote, context: RenderContext): RootContent[] {
  quote.children = readBlocks(quote.children, context) as typeof quote.children
  return [quote]
}

/** An embedded note is a block of its own, so a paragraph is cut before and behind it. */
function readParagraph(paragraph: Paragraph, context: RenderContext): RootContent[] {
  const children = readPhrasing(paragraph.children, context, { embeds: true })
  context.text.push('\n')
  const blocks: RootContent[] = []
  let from = 0
  for (const [index, child] of children.entries()) {
    if (child.type !== 'slot' || !isBlockEmbed(context.slots[child.index]!)) continue
    blocks.push(...paragraphOf(paragraph, children.slice(from, index)), child)
    from = index + 1
  }
  return [...blocks, ...paragraphOf(paragraph, children.slice(from))]
}

/** A paragraph of these children; none if they are blank. */
function paragraphOf(paragraph: Paragraph, children: Paragraph['children']): Paragraph[] {
  const isBlank = children.every(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.trim() === ''),
  )
  if (isBlank) return []
  const first = children[0]!
  if (first.type === 'text') first.value = first.value.trimStart()
  return [{ ...paragraph, children }]
}

/** In a question a heading becomes a bold line, since it would break the page's outline. */
function readHeading(heading: Heading, context: RenderContext): RootContent[] {
  heading.children = readPhrasing(heading.children, context, {})
  context.text.push('\n')
  if (!context.prose) return [heading]
  const { children, position } = heading
  return [{ type: 'paragraph', children: [{ type: 'strong', children }], ...(position && { position }) }]
}

/** Widens the head to the longest row. GFM drops the cells beyond the head, but nothing that an author wrote may be lost. */
function readTable(table: Table, context: RenderContext): RootContent[] {
  const width = table.children.reduce((most, row) => Math.max(most, row.children.length), 0)
  table.align = Array.from({ length: width }, (_, column) => table.align?.[column] ?? null)
  for (const cell of table.children.flatMap((row) => row.children)) {
    context.before = ''
    cell.children = readPhrasing(cell.children, context, {})
    context.text.push('\n')
  }
  return [table]
}

function readList(list: List, context: RenderContext): RootContent[] {
  for (const item of list.children) readItem(item, context)
  return [list]
}

function readItem(item: ListItem, context: RenderContext): void {
  const sign = takeTaskSign(item)
  const first = item.children[0]
  const id = first?.type === 'paragraph' ? takeBlockId(first) : null
  if (id !== null) named([item], id, context)
  item.children = readBlocks(item.children, context) as ListItem['children']
  if (sign !== null) showTaskSign(item, sign)
}
