import { htmlText } from '../../../model/text/html-text'

/** The tags that separate paragraphs. Cells of a row, and labels of a drawing, stay together. */
const BLOCK_TAG =
  /<(\/?)(blockquote|dd|details|div|dl|dt|figcaption|figure|h[2-6]|hr|li|ol|p|pre|section|summary|svg|table|tr|ul)(\s[^>]*)?>/g
const EMBED = 'class="embed"'
/** Words for screen readers only. Readers do not see them, so nobody searches for them. */
const UNSEEN = /<span class="sr-only">[^<]*<\/span>/g
/** The compiler puts these between letters to say where a line may break. */
const INVISIBLE = /[\u2060\u200b\u00ad]/g

/** A stretch of a page between two tags of blocks. */
export interface HtmlBlock {
  /** The name and the attributes of the tag that it begins with. The name is empty behind the end of a block. */
  name: string
  attributes: string
  html: string
}

/** The blocks of a page, without what it embeds of other notes. */
export function htmlBlocks(html: string): HtmlBlock[] {
  const blocks: HtmlBlock[] = []
  let opened = { name: '', attributes: '' }
  let from = 0
  /** How many sections are open around this place, from the first embed on. */
  let embedded = 0
  for (const { 0: tag, 1: slash, 2: name, 3: attributes = '', index } of html.matchAll(BLOCK_TAG)) {
    if (embedded === 0) blocks.push({ ...opened, html: html.slice(from, index) })
    if (name === 'section' && (embedded > 0 || attributes.includes(EMBED))) embedded += slash === '/' ? -1 : 1
    opened = slash === '/' ? { name: '', attributes: '' } : { name: name!, attributes }
    from = index + tag.length
  }
  blocks.push({ ...opened, html: html.slice(from) })
  return blocks
}

/** The text of a block, as a reader sees it. */
export const blockText = (html: string): string =>
  htmlText(html.replace(UNSEEN, '').replaceAll('</text>', ' ')).replace(INVISIBLE, '')
