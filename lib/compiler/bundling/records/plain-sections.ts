import { htmlText } from '../../../model/html-text'
import type { SafeHtml } from '../../../model/ids'
import type { Heading } from '../../../model/page'
import type { SearchSection } from '../../../model/search-note'

/** The tags between which paragraphs stand. Cells of a row and labels of a drawing stay together. */
const BLOCK_TAG =
  /<(\/?)(blockquote|dd|details|div|dl|dt|figcaption|figure|h[2-6]|hr|li|ol|p|pre|section|summary|svg|table|tr|ul)(\s[^>]*)?>/g
const ID = / id="([^"]*)"/
const EMBED = 'class="embed"'
/** Words for screen readers, which nobody sees to search for. */
const UNSEEN = /<span class="sr-only">[^<]*<\/span>/g
/** The compiler puts these between letters to say where a line may break. */
const INVISIBLE = /[\u2060\u200b\u00ad]/g

/** The text of a page under each of its headings, without what it embeds of other notes. */
export function plainSections(html: SafeHtml, headings: readonly Heading[]): SearchSection[] {
  const texts = new Map(headings.map(({ id, text }) => [id, text]))
  const sections: SearchSection[] = [{ id: null, heading: '', paragraphs: [] }]
  for (const { id, text } of blocksOf(html)) {
    const heading = texts.get(id ?? '')
    if (heading !== undefined) sections.push({ id, heading, paragraphs: [] })
    else if (text !== '') sections.at(-1)!.paragraphs.push(text)
  }
  return sections.filter(({ id, paragraphs }) => id !== null || paragraphs.length > 0)
}

interface Block {
  /** The id of a heading. */
  id: string | null
  text: string
}

function blocksOf(html: string): Block[] {
  const blocks: Block[] = []
  let id: string | null = null
  let from = 0
  /** How many sections are open around this place, from the first embed on. */
  let embedded = 0
  for (const { 0: tag, 1: slash, 2: name, 3: attributes = '', index } of html.matchAll(BLOCK_TAG)) {
    if (embedded === 0) blocks.push({ id, text: plain(html.slice(from, index)) })
    if (name === 'section' && (embedded > 0 || attributes.includes(EMBED))) embedded += slash === '/' ? -1 : 1
    id = slash === '' && name!.startsWith('h') ? (ID.exec(attributes)?.[1] ?? null) : null
    from = index + tag.length
  }
  blocks.push({ id, text: plain(html.slice(from)) })
  return blocks
}

const plain = (html: string) => htmlText(html.replace(UNSEEN, '').replaceAll('</text>', ' ')).replace(INVISIBLE, '')
