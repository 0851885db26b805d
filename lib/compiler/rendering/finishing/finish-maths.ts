import type { Element, ElementContent } from 'hast'
import { toString as plainText } from 'hast-util-to-string'
import { drawMaths } from '../drawing/draw-maths'
import { MOST_MATHS } from '../drawing/drawings'
import { escapeText } from '../escape-html'
import { add, type RenderContext, spanOf } from '../render-context'
import { raw, scrolling } from './scrolling'

/** Whether a `code` element is a formula. */
export const isMaths = ({ properties }: Element) => String(properties.className ?? '').startsWith('maths-')

export function finishMaths(node: Element, context: RenderContext): ElementContent {
  const tex = plainText(node)
  const display = node.properties.className?.toString() === 'maths-display'
  const drawn = drawAffordable(tex, display, context)
  if ('html' in drawn) return framed(drawn.html, display, context)
  if (drawn.reason !== null)
    context.messages.push({
      ruleId: 'formula-unread',
      span: spanOf(node as never, context.options),
      reason: drawn.reason,
      mend: 'Learners see its source until it is mended; write `\\$` if the dollar sign is money.',
    })
  return raw(`<code>${escapeText(tex)}</code>`)
}

/** @returns no reason for formulas below the first one that was too much: its message covers them */
function drawAffordable(
  tex: string,
  display: boolean,
  { spent, macros }: RenderContext,
): { html: string } | { reason: string | null } {
  if ((spent.get('maths') ?? 0) > MOST_MATHS) return { reason: null }
  const drawn = drawMaths(tex, display, macros)
  const sum = add(spent, 'maths', tex.length + ('html' in drawn ? drawn.html.length : 0))
  if (sum <= MOST_MATHS) return drawn
  const reason = `Unexpected formulas that come to more than ${MOST_MATHS} characters of MathML, expected fewer`
  return { reason: `${reason}; this one and those below it are shown as their source` }
}

/** Characters that fit into a line on a phone. */
const LINE = 24

/** Puts a formula that may be wider than a phone into an element that scrolls. */
function framed(html: string, display: boolean, context: RenderContext): ElementContent {
  if (display) return scrolling('span', 'formula', 'formula', [raw(html)], context)
  const shown = html.slice(0, html.indexOf('<annotation')).replace(/<[^>]*>|&[^;]*;/gu, '')
  return shown.length <= LINE ? raw(html) : scrolling('span', 'formula-line', 'formula', [raw(html)], context)
}
