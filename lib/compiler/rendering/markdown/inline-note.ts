import type { Paragraph, PhrasingContent } from 'mdast'
import { add, type RenderContext } from '../render-context'
import type { InlineNote } from '../syntax/nodes'

/** Makes a footnote of it, to be read with the others. Its name has a space, which no name of an author can have. */
export function readInlineNote({ children, position }: InlineNote, context: RenderContext): PhrasingContent {
  const identifier = `inline ${add(context.counts, 'inline note')}`
  const words: Paragraph = { type: 'paragraph', children, ...(position && { position }) }
  context.footnotes.set(identifier, { type: 'footnoteDefinition', identifier, children: [words] })
  context.referred.add(`^${identifier}`)
  context.before = ''
  return { type: 'footnoteReference', identifier }
}
