import type { Paragraph, PhrasingContent } from 'mdast'
import type { Page } from './page'
import type { InlineNote } from './syntax/nodes'

/** Makes a footnote of it, which is read with the other footnotes. No name that an author can write has a space. */
export function readInlineNote({ children, position }: InlineNote, page: Page): PhrasingContent {
  const number = (page.counts.get('inline note') ?? 0) + 1
  page.counts.set('inline note', number)
  const identifier = `inline ${number}`
  const words: Paragraph = { type: 'paragraph', children, ...(position && { position }) }
  page.footnotes.set(identifier, { type: 'footnoteDefinition', identifier, children: [words] })
  page.referred.add(`^${identifier}`)
  page.before = ''
  return { type: 'footnoteReference', identifier }
}
