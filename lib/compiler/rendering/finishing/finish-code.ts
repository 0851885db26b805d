import type { Element, Text } from 'hast'
import { toString as plainText } from 'hast-util-to-string'
import { drawDiagram } from '../drawing/draw-diagram'
import { MOST_COLOURED, MOST_LANGUAGES, MOST_LAYOUT } from '../drawing/drawings'
import { highlightCode } from '../drawing/highlight-code'
import { add, type RenderContext, spanOf } from '../render-context'
import { raw, scrolling } from './scrolling'

/** A fence without a language is taken for a drawing in characters. It is not coloured. */
export function finishCode(node: Element, context: RenderContext): Element {
  const code = node.children[0] as Element
  const source = plainText(code).replace(/\n$/u, '')
  const language = /^language-(.+)$/u.exec(String(code.properties.className ?? ''))?.[1]?.toLowerCase()
  const text: Text = { type: 'text', value: source }
  if (language === undefined || language === 'text') return scrolling('pre', 'diagram', 'diagram', [text], context)
  if (language === 'mermaid') return finishDiagram(node, source, context)
  const coloured = mayColour(source, language, context) ? highlightCode(source, language) : null
  const shown: Element = {
    type: 'element',
    tagName: 'code',
    properties: { className: [`language-${language}`] },
    children: [coloured === null ? text : raw(coloured)],
  }
  const block = scrolling('pre', 'code', 'code', [shown], context)
  block.properties.ariaLabel += ` (${language})`
  return block
}

/** Languages are limited besides characters: loading one takes longer than colouring a page of it. */
function mayColour(source: string, language: string, context: RenderContext): boolean {
  const isNew = add(context.spent, `code in ${language}`) === 1
  const languages = add(context.spent, 'languages', isNew ? 1 : 0)
  return add(context.spent, 'coloured', source.length) <= MOST_COLOURED && languages <= MOST_LANGUAGES
}

/** In characters, for a page with one diagram. */
const LONGEST_DIAGRAM = Math.floor(Math.sqrt(MOST_LAYOUT))

function finishDiagram(node: Element, source: string, context: RenderContext): Element {
  const number = add(context.counts, 'drawing')
  // Layout takes time that grows with the square of a diagram's length. A page may spend a limited amount.
  const spent = add(context.spent, 'layout', source.length ** 2)
  const drawn =
    spent > MOST_LAYOUT
      ? {
          fault: `it is too large: one diagram may have ${LONGEST_DIAGRAM} characters, and several as much work together`,
        }
      : drawDiagram(source, `${context.options.idPrefix ?? ''}drawing-${number}-`)
  if ('svg' in drawn) return scrolling('figure', 'drawing', 'diagram', [raw(drawn.svg)], context)
  context.messages.push({
    ruleId: 'diagram-undrawn',
    span: spanOf(node as never, context.options),
    reason: `Unexpected Mermaid diagram that cannot be drawn (${drawn.fault}), expected a flowchart, sequence, state, class or entity diagram`,
    mend: 'Learners see its source until it is mended.',
  })
  return scrolling('pre', 'diagram', 'diagram', [{ type: 'text', value: source }], context)
}
