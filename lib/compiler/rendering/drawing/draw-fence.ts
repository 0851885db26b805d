import { drawMermaid } from './draw-diagram'
import type { Drawing, DrawnFence } from './drawings'
import { highlightCode } from './highlight-code'

/** Draws a fence ahead of its page. What cannot be drawn is left to the page, which gives the message. */
export function drawFence({ language, source }: DrawnFence): Drawing[] {
  try {
    const drawn = language === 'mermaid' ? drawMermaid(source) : highlightCode(source, language)
    return [{ language, source, drawn }]
  } catch {
    return []
  }
}
