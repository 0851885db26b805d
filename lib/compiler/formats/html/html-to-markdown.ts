import type { Element, RootContent } from 'hast'
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast'
import { toString as wordsOf } from 'hast-util-to-string'
import { MathMLToLaTeX } from 'mathml-to-latex'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Loss } from '../format'
import { writeHtml } from './portable-html'
import { raisedText } from './raised-text'
import { writeMarkdown } from './write-markdown'

type Lose = (what: Pick<Loss, 'what' | 'why'>) => void

/** Where losses and pictures of a text in HTML go. */
export interface HtmlContext {
  /** Receives what Markdown has no place for. */
  lose: Lose
  /** Adds the picture at an address, and returns its link for the note; null if it is missing. */
  takePicture?: (address: string) => string | null
  /** Adds a picture that our own Markdown shows by its name in the vault. */
  takeOwnPicture?: (address: string, path: string) => void
}

/**
 * Converts HTML to Markdown. Sounds, frames, linked files and missing pictures are reported as lost. Other elements
 * unknown to Markdown are replaced by their text.
 */
export function htmlToMarkdown(children: RootContent[], context: HtmlContext): string {
  const { lose } = context
  const tree = toMdast(
    { type: 'root', children },
    {
      document: true, // a sentence alone is a paragraph too, whose signs are escaped
      nodeHandlers: { comment: () => undefined },
      handlers: {
        img: picture(context),
        svg: media('drawing', lose),
        audio: media('sound', lose),
        video: media('film', lose),
        iframe: media('frame', lose),
        object: media('object', lose),
        a: link(lose),
        math: formula(lose),
        sup: raised('sup', 'exponent', lose),
        sub: raised('sub', 'index', lose),
        rt: (state, node) => [{ type: 'text', value: '(' }, ...state.all(node), { type: 'text', value: ')' }],
        rp: () => undefined,
        input: () => undefined,
      },
    },
  ) as Root
  return writeMarkdown(tree)
}

const NOT_CARRIED = 'a file beside the text is not carried'

function picture({ lose, takePicture }: HtmlContext): Handle {
  return (state, node) => {
    const address = String(node.properties.src ?? '')
    const url = takePicture?.(address) ?? null
    if (url === null) return media('picture', lose)(state, node, undefined)
    return { type: 'image', url, alt: String(node.properties.alt ?? '') }
  }
}

function media(name: string, lose: Lose): Handle {
  return (_state, { properties }) => {
    lose({ what: name, why: NOT_CARRIED })
    const alt = String(properties.alt ?? '')
    return alt === '' ? undefined : { type: 'text', value: alt }
  }
}

/** Markdown has no raised or lowered text. A formula or a footnote mark in it stays as it is. */
function raised(name: 'sup' | 'sub', called: string, lose: Lose): Handle {
  return (state, node) => {
    if (!isWords(node)) return state.all(node)
    const given = wordsOf(node).trim()
    const { text, isSame } = raisedText(given, name)
    if (!isSame)
      lose({ what: `${called} \`${given}\``, why: 'it stands on the line, and is no longer raised or lowered' })
    return { type: 'text', value: text }
  }
}

const isWords = ({ children }: Element): boolean =>
  children.every((child) => child.type !== 'element' || (WORDS.has(child.tagName) && isWords(child)))

const WORDS = new Set('b em font i small span strong u var'.split(' '))

/** A link without a scheme leads to a file of the package. */
function link(lose: Lose): Handle {
  return (state, node) => {
    const href = String(node.properties.href ?? '')
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#|$)/iu.test(href)) return defaultHandlers.a(state, node)
    lose({ what: `link to \`${href}\``, why: NOT_CARRIED })
    return state.all(node)
  }
}

/** Our pages and many others contain the TeX beside a formula. Otherwise, the MathML is converted to TeX. */
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
