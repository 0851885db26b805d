/** Readers of running text that holds no other. */
import type { FootnoteReference, InlineCode, PhrasingContent } from 'mdast'
import type { Tag } from '../../../model/ids'
import { type RenderContext, say } from '../render-context'
import type { Maths, TagMention } from '../syntax/nodes'

export function readCode(node: InlineCode, context: RenderContext): PhrasingContent {
  say(context, node.value)
  return node
}

export function readBreak(context: RenderContext): PhrasingContent {
  say(context, '\n')
  return { type: 'break' }
}

export function readMaths(node: Maths, context: RenderContext): PhrasingContent {
  say(context, node.value)
  context.before = ')' // particles are joined to formulas as to brackets
  return node
}

export function readTag(node: TagMention, context: RenderContext): PhrasingContent {
  const parts = node.value.normalize('NFC').toLowerCase().split('/')
  while (parts.at(-1) === '') parts.pop()
  context.tags.add(parts.join('/') as Tag)
  say(context, `#${node.value}`)
  const path = parts.map(encodeURIComponent).join('/')
  return { type: 'link', url: `/topics/${path}`, children: [{ type: 'text', value: `#${node.value}` }] }
}

export function readFootnoteReference(node: FootnoteReference, context: RenderContext): PhrasingContent {
  context.referred.add(`^${node.identifier}`)
  context.before = ''
  return node
}
