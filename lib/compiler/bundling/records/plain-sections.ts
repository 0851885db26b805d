import type { SafeHtml } from '../../../model/ids'
import type { Heading } from '../../../model/page'
import type { SearchSection } from '../../../model/search-note'
import { blockText, htmlBlocks } from './html-blocks'

const ID = / id="([^"]*)"/

/** The text of a page under each of its headings, without what it embeds of other notes. */
export function plainSections(html: SafeHtml, headings: readonly Heading[]): SearchSection[] {
  const texts = new Map(headings.map(({ id, text }) => [id, text]))
  const sections: SearchSection[] = [{ id: null, heading: '', paragraphs: [] }]
  for (const { name, attributes, html: inner } of htmlBlocks(html)) {
    const id = (name.startsWith('h') && ID.exec(attributes)?.[1]) || ''
    const heading = texts.get(id)
    const text = heading === undefined ? blockText(inner) : ''
    if (heading !== undefined) sections.push({ id, heading, paragraphs: [] })
    else if (text !== '') sections.at(-1)!.paragraphs.push(text)
  }
  return sections.filter(({ id, paragraphs }) => id !== null || paragraphs.length > 0)
}
