import type { Definition, FootnoteDefinition } from 'mdast'
import type { StageFinding } from '../../base/finding'
import { type RenderContext, spanOf } from '../render-context'

export function unusedFootnote(note: FootnoteDefinition, context: RenderContext): StageFinding {
  return {
    ruleId: 'definition-unused',
    span: spanOf(note, context.options),
    reason: `Unexpected footnote \`[^${note.label ?? note.identifier}]\`, expected a place in the text that names it, once`,
    mend: 'Nobody sees it until then.',
  }
}

export function unusedDefinition(node: Definition, context: RenderContext): StageFinding {
  const line = `[${node.label ?? node.identifier}]: ${node.url}${node.title ? ` "${node.title}"` : ''}`
  return {
    ruleId: 'definition-unused',
    span: spanOf(node, context.options),
    reason: `Unexpected \`${line}\`, which names an address that no link uses, expected text or a link to it`,
    mend: `Nobody sees this line. Write \`\\[\` for its first bracket if it is to be read.`,
  }
}
