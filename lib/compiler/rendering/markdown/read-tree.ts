import type { Root, RootContent } from 'mdast'
import { pairTags } from '../html/pair-tags'
import { keepDefinitions } from '../note-definitions'
import { newContext, type RenderContext } from '../render-context'
import { readBlocks } from './read-blocks'
import { unusedDefinition, unusedFootnote } from './unused-definitions'

/** Reads a parsed text in place. Slots, tags, block ids, plain text and messages go to the context. */
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

/** Of several definitions of one name the first counts, as in CommonMark. The others get a message. */
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

/** Reads the footnotes that the text refers to, directly or through another one. The others are not shown. */
function readFootnotes(context: RenderContext): void {
  const { footnotes, referred } = context
  // The loop also visits what reading a footnote adds to the set.
  for (const name of referred) {
    const note = name.startsWith('^') ? footnotes.get(name.slice(1)) : undefined
    if (note) note.children = readBlocks(note.children, context) as typeof note.children
  }
  // A footnote may be shown by a question alone. Then it is no text of the page: it may give the answer away.
  const isUsed = (name: string) => referred.has(`^${name}`) || context.options.known?.named.has(`^${name}`)
  const unused = [...footnotes.values()].filter(({ identifier }) => !isUsed(identifier))
  for (const note of [...unused, ...context.repeated]) {
    context.messages.push(unusedFootnote(note, context))
    // Its words are searched for, but what it refers to does not count as used.
    const aside = {
      ...newContext(context.options, context.prose),
      text: context.text,
      definitions: context.definitions,
    }
    readBlocks(note.children, aside)
    readFootnotes(aside)
  }
}
