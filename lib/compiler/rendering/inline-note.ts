import type { Paragraph, PhrasingContent } from 'mdast'
import type { RenderContext } from './render-context'
import type { InlineNote } from './syntax/nodes'

/** Makes a footnote of it, which is read with the other footnotes. No name that an author can write has a space. */
export function readInlineNote({ children, position }: InlineNote, context: RenderContext): PhrasingContent {
  const number = (context.counts.get('inline note') ?? 0) + 1
  context.counts.set('inline note', number)
  const identifier = `inline ${number}`
  const words: Paragraph = { type: 'paragraph', children, ...(position && { position }) }
  context.footnotes.set(identifier, { type: 'footnoteDefinition', identifier, children: [words] })
  context.referred.add(`^${identifier}`)
  context.before = ''
  return { type: 'footnoteReference', identifier }
}
