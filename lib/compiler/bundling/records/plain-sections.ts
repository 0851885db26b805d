import type { Heading } from '../../../model/notes/page'
import type { SearchSection } from '../../../model/notes/search-note'
import { blockText, type HtmlBlock } from './html-blocks'

const ID = / id="([^"]*)"/

/** The text of a page's blocks under each of its headings. */
export function plainSections(blocks: readonly HtmlBlock[], headings: readonly Heading[]): SearchSection[] {
  const texts = new Map(headings.map(({ id, text }) => [id, text]))
  let section: SearchSection = { id: null, heading: '', paragraphs: [] }
  const sections = [section]
  for (const { name, attributes, html: inner } of blocks) {
    const id = (name.startsWith('h') && ID.exec(attributes)?.[1]) || ''
    const heading = texts.get(id)
    const text = heading === undefined ? blockText(inner) : ''
    if (heading !== undefined) {
      section = { id, heading, paragraphs: [] }
      sections.push(section)
    } else if (text !== '') section.paragraphs.push(text)
  }
  return sections.filter(({ id, paragraphs }) => id !== null || paragraphs.length > 0)
}
