import { loadPackage } from '../load-package'
import { prepareDiagram, withSigns } from '../mermaid/mermaid'
import { drawOnce } from './drawings'
import { safeSvg } from './safe-svg'

/** The width of the text in CSS pixels, as the page sets it. */
const MEASURE = 612
let draw: ((source: string) => string) | undefined

/**
 * Draws a Mermaid diagram as SVG, without a browser.
 * @param idPrefix  for the ids of its arrow heads, so that a page can have several diagrams
 * @returns `svg`, or the `fault` for which it is not drawn
 */
export function drawDiagram(source: string, idPrefix: string): { svg: string } | { fault: string } {
  try {
    const svg = safeSvg(drawMermaid(source), idPrefix)
    return svg === null ? { fault: 'it has no drawing of its own' } : { svg }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

/** @throws Error if a part of the diagram is not understood, or the library cannot draw it */
export const drawMermaid = (source: string): string =>
  drawOnce({ language: 'mermaid', source }, (source) => {
    const prepared = prepareDiagram(source)
    draw ??= loadMermaid()
    const drawn = drawFitting(prepared.source, draw)
    for (const [shape, count] of Object.entries(prepared.shapes)) expectShapes(drawn, shape, count)
    return withSigns(drawn)
  })

/** Checks that no box was left out: a learner could not see that one is missing. */
function expectShapes(drawn: string, shape: string, count: number): void {
  const found = drawn.split(` class="${shape}"`).length - 1
  if (found !== count) throw new Error(`${found} of ${count} shapes of the kind ${shape} are drawn`)
}

/**
 * Draws a flowchart that is wider than the text from top to bottom instead, if that makes it narrower. On a phone, a row of
 * boxes would be seen one box at a time.
 */
function drawFitting(source: string, drawIt: (source: string) => string): string {
  const written = drawIt(source)
  if (widthOf(written) <= MEASURE) return written
  const turned = source.replace(
    /^(\s*(?:flowchart|graph)[^\S\n]+)(TB|TD|BT|LR|RL)\b/mu,
    (_, head, way) => head + (way === 'LR' || way === 'RL' ? 'TD' : 'LR'),
  )
  if (turned === source) return written
  const upright = drawIt(turned)
  return widthOf(upright) < widthOf(written) ? upright : written
}

const widthOf = (svg: string) => Number(/^<svg[^>]* width="([\d.]+)"/u.exec(svg)?.[1])

function loadMermaid(): (source: string) => string {
  const { renderMermaidSVG } = loadPackage<typeof import('beautiful-mermaid')>('beautiful-mermaid')
  return (text) => renderMermaidSVG(text, { transparent: true, padding: 16 })
}
