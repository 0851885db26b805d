import type { Element, RootContent } from 'hast'
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast'
import { MathMLToLaTeX } from 'mathml-to-latex'
import type { Nodes, PhrasingContent, Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { visit } from 'unist-util-visit'
import type { Loss } from './format'
import { writeHtml } from './portable-html'

/** What is written as it is: formulas as MathJax finds them in a text, and addresses, which are links of their own accord. */
const AS_IT_IS =
  /\\\((?:[^\\]|\\(?!\))){1,999}\\\)|\\\[(?:[^\\]|\\(?!\])){1,999}\\\]|https?:\/\/[\w./?&=#%~:@+,;$!-]*[\w/]/gu

type Lose = (what: Pick<Loss, 'what' | 'why'>) => void

/**
 * Writes HTML as Markdown. Pictures, sounds, frames and files that are linked are named as lost; whatever else Markdown has
 * no word for gives its text.
 */
export function htmlToMarkdown(children: RootContent[], lose: Lose): string {
  const tree = toMdast(
    { type: 'root', children },
    {
      nodeHandlers: { comment: () => undefined },
      handlers: {
        img: media('picture', lose),
        svg: media('drawing', lose),
        audio: media('sound', lose),
        video: media('film', lose),
        iframe: media('frame', lose),
        object: media('object', lose),
        a: link(lose),
        math: formula(lose),
        rt: (state, node) => [{ type: 'text', value: '(' }, ...state.all(node), { type: 'text', value: ')' }],
        rp: () => undefined,
        input: () => undefined,
      },
    },
  ) as Root
  return write(tree)
}

const NOT_CARRIED = 'a file beside the text is not carried'

function media(name: string, lose: Lose): Handle {
  return (_state, { properties }) => {
    lose({ what: name, why: NOT_CARRIED })
    const alt = String(properties.alt ?? '')
    return alt === '' ? undefined : { type: 'text', value: alt }
  }
}

/** A link that names no scheme leads to a file of the package. */
function link(lose: Lose): Handle {
  return (state, node) => {
    const href = String(node.properties.href ?? '')
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#|$)/iu.test(href)) return defaultHandlers.a(state, node)
    lose({ what: `link to \`${href}\``, why: NOT_CARRIED })
    return state.all(node)
  }
}

/** Writes plain text as Markdown that shows the same. */
export function textToMarkdown(text: string): string {
  const lines = text.split('\n').map((value): PhrasingContent[] => [{ type: 'text', value: value.trim() }])
  const children = lines.flatMap((line, i): PhrasingContent[] => (i === 0 ? line : [{ type: 'break' }, ...line]))
  return write({ type: 'root', children: [{ type: 'paragraph', children }] })
}

function write(tree: Root): string {
  visit(tree, (node) => {
    if (node.type === 'root' || node.type === 'paragraph') trimBreaks(node.children)
  })
  visit(tree, 'text', (node, index, parent) => {
    const pieces = splitRaw(node.value)
    if (pieces.some(({ type }) => type === 'html'))
      (parent as { children: Nodes[] }).children.splice(index!, 1, ...pieces)
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

function splitRaw(value: string): Nodes[] {
  const pieces: Nodes[] = []
  let from = 0
  for (const match of value.matchAll(AS_IT_IS)) {
    if (match.index > from) pieces.push({ type: 'text', value: value.slice(from, match.index) })
    pieces.push({ type: 'html', value: match[0] })
    from = match.index + match[0].length
  }
  if (from < value.length) pieces.push({ type: 'text', value: value.slice(from) })
  return pieces
}

function trimBreaks(children: Nodes[]): void {
  while (children.at(-1)?.type === 'break') children.pop()
  while (children[0]?.type === 'break') children.shift()
}

/** TeX stands beside the drawing of a formula on our own pages and many others; else it is made of the MathML. */
function formula(lose: Lose): Handle {
  return (_state, node) => {
    const tex = annotatedTex(node) ?? toTex(node)
    if (tex !== null) return { type: 'text', value: `\\(${tex}\\)` }
    lose({ what: 'formula', why: 'it is no MathML that can be written as TeX' })
    return undefined
  }
}

function annotatedTex(node: Element): string | null {
  let tex: string | null = null
  visit(node, 'element', ({ tagName, properties, children: [child] }) => {
    if (tagName === 'annotation' && properties.encoding === 'application/x-tex' && child?.type === 'text')
      tex = child.value.trim()
  })
  return tex
}

function toTex(node: Element): string | null {
  try {
    return MathMLToLaTeX.convert(writeHtml([node])).trim() || null
  } catch {
    return null
  }
}
