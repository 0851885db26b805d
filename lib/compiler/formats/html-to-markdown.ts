import type { Element, Nodes as HastNodes, RootContent } from 'hast'
import { type Handle, toMdast } from 'hast-util-to-mdast'
import type { Nodes, PhrasingContent, Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { visit } from 'unist-util-visit'
import type { Loss } from './format'

/** Formulas as MathJax finds them in a text. */
const FORMULA = /\\\((?:[^\\]|\\(?!\)))+\\\)|\\\[(?:[^\\]|\\(?!\]))+\\\]/gu

/**
 * Writes HTML as Markdown. Pictures, sounds and frames are named as lost; whatever else Markdown has no word for gives its
 * text.
 */
export function htmlToMarkdown(children: RootContent[], lose: (what: Pick<Loss, 'what' | 'why'>) => void): string {
  const media =
    (name: string): Handle =>
    (_state, node) => {
      lose({ what: name, why: 'a file beside the text is not carried' })
      const alt = String(node.properties.alt ?? '')
      return alt === '' ? undefined : { type: 'text', value: alt }
    }
  const tree = toMdast(
    { type: 'root', children },
    {
      handlers: {
        img: media('picture'),
        audio: media('sound'),
        video: media('film'),
        iframe: media('frame'),
        object: media('object'),
        math: formula,
        input: () => undefined,
      },
    },
  ) as Root
  return write(tree)
}

/** Writes plain text as Markdown that shows the same. */
export function textToMarkdown(text: string): string {
  const lines = text.split('\n').map((value): PhrasingContent[] => [{ type: 'text', value: value.trim() }])
  const children = lines.flatMap((line, i): PhrasingContent[] => (i === 0 ? line : [{ type: 'break' }, ...line]))
  return write({ type: 'root', children: [{ type: 'paragraph', children }] })
}

function write(tree: Root): string {
  visit(tree, 'text', (node, index, parent) => {
    const pieces = splitFormulas(node.value)
    if (pieces.length > 1) (parent as { children: Nodes[] }).children.splice(index!, 1, ...pieces)
  })
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '*',
    rule: '*',
    listItemIndent: 'one',
    resourceLink: true,
    extensions: [gfmToMarkdown()],
    // What our notes read beyond CommonMark: comments, marks and tags.
    unsafe: [
      { character: '%', after: '%' },
      { character: '=', after: '=' },
      { before: '(?:^|\\s)', character: '#', after: '[^\\s#]', inConstruct: 'phrasing' },
    ],
  }).trim()
}

function splitFormulas(value: string): Nodes[] {
  const pieces: Nodes[] = []
  let from = 0
  for (const match of value.matchAll(FORMULA)) {
    if (match.index > from) pieces.push({ type: 'text', value: value.slice(from, match.index) })
    pieces.push({ type: 'html', value: match[0] })
    from = match.index + match[0].length
  }
  if (from < value.length) pieces.push({ type: 'text', value: value.slice(from) })
  return pieces
}

/** A formula whose TeX stands beside its drawing, as our own pages and most others have it. */
function formula(_state: unknown, node: Element): Nodes | undefined {
  let tex: string | undefined
  visit(node as HastNodes, 'element', ({ tagName, properties, children: [child] }: Element) => {
    if (tagName === 'annotation' && properties.encoding === 'application/x-tex' && child?.type === 'text')
      tex = child.value
  })
  return tex === undefined ? undefined : { type: 'html', value: `\\(${tex.trim()}\\)` }
}
