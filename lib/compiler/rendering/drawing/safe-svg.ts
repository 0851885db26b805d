import { escapeAttribute, escapeText } from '../escape-html'

const elements = new Set('svg g defs marker rect circle ellipse line polyline polygon path text tspan title'.split(' '))
const attributes = new Set(
  (
    'viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d dx dy points transform fill stroke stroke-width ' +
    'stroke-dasharray stroke-linecap stroke-linejoin text-anchor dominant-baseline font-size font-weight opacity ' +
    'markerWidth markerHeight refX refY orient marker-start marker-end id'
  ).split(' '),
)
/** Colours of the page. An author's would be illegible in one of the two themes. */
const COLOUR = /^(?:none|transparent|var\(--[\w-]+\))$/u
const HARMLESS = /^[\w\s.,#%()+-]*$/u

const TOKEN = /<\/([a-zA-Z]+)\s*>|<([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|</gu

/**
 * Rewrites an SVG with nothing but shapes, text and geometry: no style, script, link or foreign content.
 * @returns null if it cannot be read
 */
export function safeSvg(svg: string, idPrefix: string): string | null {
  let result = ''
  const open: string[] = []
  for (const [whole, closing, opening, written = '', slash, text] of withoutStyle(svg).matchAll(TOKEN)) {
    if (text !== undefined) result += escapeText(decodeEntities(text))
    else if (opening !== undefined && elements.has(opening)) {
      result += `<${opening}${safeAttributes(opening, written, idPrefix)}${slash}>`
      if (!slash) open.push(opening)
    } else if (closing !== undefined && open.at(-1) === closing) {
      result += `</${closing}>`
      open.pop()
    } else if (whole === '<' || (opening !== undefined && !slash)) return null
  }
  return open.length === 0 && result.startsWith('<svg') ? result : null
}

const withoutStyle = (svg: string) => svg.replace(/<style>[^<]*<\/style>\n?/gu, '').trim()

function safeAttributes(element: string, written: string, idPrefix: string): string {
  const kept = [...written.matchAll(/([\w:-]+)="([^"]*)"/gu)].flatMap(([, name = '', value = '']) => {
    if (!attributes.has(name)) return []
    if (name === 'id') return [` id="${escapeAttribute(idPrefix + value)}"`]
    const marker = /^url\(#([\w-]+)\)$/u.exec(value)
    if (name.startsWith('marker-')) return marker ? [` ${name}="url(#${escapeAttribute(idPrefix + marker[1])})"`] : []
    if (name === 'fill' || name === 'stroke')
      return [` ${name}="${COLOUR.test(value) ? value : ownColour(element, name)}"`]
    return HARMLESS.test(value) ? [` ${name}="${value}"`] : []
  })
  return kept.join('')
}

const ownColour = (element: string, name: string) =>
  name === 'stroke' ? 'var(--_node-stroke)' : element === 'text' ? 'var(--_text)' : 'var(--_node-fill)'

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }
const decodeEntities = (text: string) => text.replace(/&(#?\w+);/gu, (whole, name) => named[name] ?? whole)
