import type { Definition, FootnoteDefinition, Heading, ListItem, Paragraph, Root, RootContent, Table } from 'mdast'
import type { StageFinding } from '../base/finding'
import { blockAnchor, nameBlocks, takeBlockId } from './block-id'
import { readCallout } from './callout'
import { keepDefinitions } from './note-definitions'
import { newPage, type Page, say, spanOf } from './page'
import { pageWords } from './page-words'
import { isNoteEmbed, readPhrasing } from './read-phrasing'

/** Reads a parsed page in place: slots, tags, block ids, plain text and messages go to `page`. */
export function readTree(tree: Root, page: Page): void {
  gatherDefinitions(tree.children, page)
  const { known } = page.options
  if (known && !page.prose) keepDefinitions(known, page)
  tree.children = readBlocks(tree.children, page)
  readFootnotes(page)
  for (const [name, definition] of page.definitions) {
    if (!page.referred.has(name) && !known?.named.has(name)) page.messages.push(unusedDefinition(definition, page))
  }
}

/** The first of equal definitions counts, as in CommonMark; the others say nothing, which an author should know. */
function gatherDefinitions(blocks: readonly RootContent[], page: Page): void {
  for (const block of blocks) {
    if (block.type === 'definition') {
      const known = page.definitions.get(block.identifier)
      if (known === undefined) page.definitions.set(block.identifier, block)
      else page.messages.push(unusedDefinition(block, page))
    } else if (block.type === 'footnoteDefinition') {
      if (page.footnotes.has(block.identifier)) page.repeated.push(block)
      else page.footnotes.set(block.identifier, block)
      gatherDefinitions(block.children, page)
    } else if ('children' in block && block.type !== 'paragraph' && block.type !== 'heading') {
      gatherDefinitions(block.children as RootContent[], page)
    }
  }
}

/** Footnotes that the text names, or one that is named. Nothing draws the others. */
function readFootnotes(page: Page): void {
  const { footnotes, referred } = page
  // A set also gives what is added to it on the way.
  for (const name of referred) {
    const note = name.startsWith('^') ? footnotes.get(name.slice(1)) : undefined
    if (note) note.children = readBlocks(note.children, page) as typeof note.children
  }
  // A question's text may show it. Its words are not the page's, then: they may give the answer away.
  const isUsed = (name: string) => referred.has(`^${name}`) || page.options.known?.named.has(`^${name}`)
  const unused = [...footnotes.values()].filter(({ identifier }) => !isUsed(identifier))
  for (const note of [...unused, ...page.repeated]) {
    page.messages.push(unusedFootnote(note, page))
    // Its words can be searched; what it refers to is not used by that.
    const aside = {
      ...newPage(page.options, page.prose),
      text: page.text,
      definitions: page.definitions,
    }
    readBlocks(note.children, aside)
    readFootnotes(aside)
  }
}

function unusedFootnote(note: FootnoteDefinition, page: Page): StageFinding {
  return {
    ruleId: 'definition-unused',
    span: spanOf(note, page.options),
    reason: `Unexpected footnote \`[^${note.label ?? note.identifier}]\`, expected a place in the text that names it, once`,
    mend: 'Nobody sees it until then.',
  }
}

function unusedDefinition(node: Definition, page: Page): StageFinding {
  const line = `[${node.label ?? node.identifier}]: ${node.url}${node.title ? ` "${node.title}"` : ''}`
  return {
    ruleId: 'definition-unused',
    span: spanOf(node, page.options),
    reason: `Unexpected \`${line}\`, which names an address that no link uses, expected text or a link to it`,
    mend: `Nobody sees this line. Write \`\\[\` for its first bracket if it is to be read.`,
  }
}

function readBlocks(blocks: RootContent[], page: Page): RootContent[] {
  const result: RootContent[] = []
  for (const block of blocks) {
    page.before = ''
    const id = block.type === 'paragraph' ? takeBlockId(block) : null
    const read = block.type === 'paragraph' && block.children.length === 0 ? [] : readBlock(block, page)
    result.push(...read)
    if (id !== null && result.length > 0) result.push(named(result.splice(-read.length || -1), id, page))
  }
  return result
}

/** What stands on the line of a block id, or before it where it stands alone. */
function named(blocks: RootContent[], id: string, page: Page): RootContent {
  page.blocks.push(id)
  return nameBlocks(blocks, blockAnchor(id, page.options.idPrefix))
}

function readBlock(block: RootContent, page: Page): RootContent[] {
  switch (block.type) {
    case 'paragraph':
      return readParagraph(block, page)
    case 'heading':
      return readHeading(block, page)
    case 'code':
      say(page, [block.lang, block.meta, block.value, ''].filter((words) => words !== null).join('\n'))
      return [block]
    case 'maths':
      say(page, `${block.value}\n`)
      return [block]
    case 'definition':
      return []
    case 'table':
      return [readTable(block, page)]
    case 'footnoteDefinition':
      return []
    case 'callout':
      return readBlock(readCallout(block, page.options.lang), page)
    case 'blockquote':
      block.children = readBlocks(block.children, page) as typeof block.children
      return [block]
    case 'list':
      for (const item of block.children) readItem(item, page)
      return [block]
    default:
      return [block]
  }
}

/** An embedded note is a block: a paragraph is cut before and after it. */
function readParagraph(paragraph: Paragraph, page: Page): RootContent[] {
  const children = readPhrasing(paragraph.children, page, { embeds: true })
  page.text.push('\n')
  const blocks: RootContent[] = []
  let from = 0
  for (const [index, child] of children.entries()) {
    if (child.type !== 'slot' || !isNoteEmbed(page.slots[child.index]!)) continue
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
function readHeading(heading: Heading, page: Page): RootContent[] {
  heading.children = readPhrasing(heading.children, page, {})
  page.text.push('\n')
  if (!page.prose) return [heading]
  const { children, position } = heading
  return [{ type: 'paragraph', children: [{ type: 'strong', children }], ...(position && { position }) }]
}

/** GFM drops cells beyond the head's; here the head grows, so that nothing an author wrote is lost. */
function readTable(table: Table, page: Page): Table {
  const width = Math.max(...table.children.map((row) => row.children.length))
  table.align = Array.from({ length: width }, (_, column) => table.align?.[column] ?? null)
  for (const cell of table.children.flatMap((row) => row.children)) {
    page.before = ''
    cell.children = readPhrasing(cell.children, page, {})
    page.text.push('\n')
  }
  return table
}

function readItem(item: ListItem, page: Page): void {
  const { checked } = item
  const first = item.children[0]
  const id = first?.type === 'paragraph' ? takeBlockId(first) : null
  if (id !== null) named([item], id, page)
  item.children = readBlocks(item.children, page) as ListItem['children']
  if (typeof checked !== 'boolean') return
  // A disabled checkbox has no name and says nothing that a mark with one does not say better.
  item.checked = null
  const words = pageWords(page.options.lang)
  const mark = {
    type: 'text' as const,
    value: checked ? '☑' : '☐',
    data: {
      hName: 'span',
      hProperties: { className: ['task'], role: 'img', ariaLabel: checked ? words.done : words.open },
    },
  }
  const head = item.children[0]
  if (head?.type === 'paragraph') head.children.unshift(mark, { type: 'text', value: ' ' })
  else item.children.unshift({ type: 'paragraph', children: [mark] })
}
