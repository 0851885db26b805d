import type { Element, ElementContent, Text } from 'hast'
import type { Blockquote, Paragraph } from 'mdast'
import type { Raw } from 'mdast-util-to-hast'
import type { Lang } from '../../model/ids'
import type { Callout, CalloutTitle } from './syntax/nodes'

interface Kind {
  ko: string
  en: string
  /** SVG elements of its icon, in a square of 24. */
  sign: string
  /** Obsidian's other names for it. */
  aliases?: readonly string[]
}

const dot = (d: string) => `<path d="${d}" stroke-width="3.4"/>`
const path = (d: string) => `<path d="${d}"/>`

const kinds: Record<string, Kind> = {
  note: { ko: '참고', en: 'Note', sign: path('M6 6l12 12M18 6L6 18') + dot('M12 5v.01M12 19v.01M5 12h.01M19 12h.01') },
  info: { ko: '알아 두기', en: 'Good to know', sign: path('M9.5 10h3v9.5M8.6 19.5h7.4') + dot('M12 4.5v.01') },
  abstract: { ko: '요약', en: 'Summary', sign: path('M4 6h16M4 12h16M4 18h9'), aliases: ['summary', 'tldr'] },
  example: { ko: '예', en: 'Example', sign: path('M4 9.5V4h5.5M20 14.5V20h-5.5M9 9.5h6M9 14h4') },
  quote: {
    ko: '인용',
    en: 'Quote',
    aliases: ['cite'],
    sign: path('M10 6C6.4 7 4.8 9.6 4.8 13.4V17h5v-4.6H7M19.6 6c-3.6 1-5.2 3.6-5.2 7.4V17h5v-4.6h-2.8'),
  },
  tip: {
    ko: '요령',
    en: 'Tip',
    aliases: ['hint', 'important'],
    sign: path('M4 6.5c1 6 6 9.5 14.5 9.5M13.5 10.8l5.5 5.2-5.5 4.4'),
  },
  question: {
    ko: '질문',
    en: 'Question',
    aliases: ['help', 'faq'],
    sign: path('M7.8 8.4C7.8 5.7 9.6 4 12.1 4c2.6 0 4.4 1.6 4.4 4.1 0 3.5-4.4 3.8-4.4 7.2') + dot('M12.1 19.8v.01'),
  },
  todo: { ko: '할 일', en: 'To do', sign: path('M5 5h14v14H5z') },
  success: { ko: '됐어요', en: 'Done', sign: path('M19 11v8H5V5h9M8.5 11l4 4.2L21 4.5'), aliases: ['check', 'done'] },
  warning: {
    ko: '주의',
    en: 'Careful',
    aliases: ['caution', 'attention'],
    sign: path('M12 3.8v11') + dot('M12 19.8v.01'),
  },
  failure: { ko: '안 될 때', en: 'When it fails', sign: path('M6 6l12 12M18 6L6 18'), aliases: ['fail', 'missing'] },
  bug: {
    ko: '알려진 문제',
    en: 'Known problem',
    sign: path(
      'M2.5 12.5c5.5.8 10.8-1 13.2-4.4 1.5-2.2.6-4.3-1.2-4.3-2.3 0-3.5 3.4-3.5 8 0 5.4 2 8.7 4.6 8.7 2.3 0 3.2-2.6 1.6-4.3-1.3-1.4-3.6-.8-4.4.9',
    ),
  },
  danger: {
    ko: '위험',
    en: 'Danger',
    aliases: ['error'],
    sign: path('M8.3 3.8v11M15.7 3.8v11') + dot('M8.3 19.8v.01M15.7 19.8v.01'),
  },
}

const kindOf = new Map(
  Object.entries(kinds).flatMap(([kind, { aliases = [] }]) => [kind, ...aliases].map((name) => [name, kind] as const)),
)

/** Chooses the HTML elements of a callout. An unknown kind becomes a note with the name of the kind as its title. */
export function readCallout({ kind, fold, children: [title, ...body] }: Callout): Blockquote {
  const known = kindOf.get(kind.toLowerCase())
  const named = known ?? kind.charAt(0).toUpperCase() + kind.slice(1)
  return {
    type: 'blockquote',
    data: {
      hName: fold === '' ? 'div' : 'details',
      hProperties: { className: ['callout'], dataCallout: known ?? 'note', open: fold === '+' },
    },
    children: [titleOf(title, known === undefined ? named : null, fold !== ''), ...body],
  }
}

function titleOf({ children }: CalloutTitle, name: string | null, folds: boolean): Paragraph {
  return {
    type: 'paragraph',
    children: children.length === 0 && name !== null ? [{ type: 'text', value: name }] : children,
    data: { hName: folds ? 'summary' : 'p', hProperties: { className: ['callout-title'] } },
  }
}

/** Adds the icon of its kind to a callout's title, and the name of the kind: visible if the author gave no title. */
export function finishCallout(node: Element, lang: Lang): void {
  const kind = kinds[String(node.properties.dataCallout)]!
  const title = node.children.find(isTitle) ?? addTitle(node)
  if (node.tagName === 'div') node.properties.role = 'note'
  const name = kind[lang.startsWith('ko') ? 'ko' : 'en']
  const sign: Raw = { type: 'raw', value: `<svg viewBox="0 0 24 24" aria-hidden="true">${kind.sign}</svg>` }
  title.children = [sign, spanOf(title.children.length === 0 ? [text(name)] : [hidden(`${name}: `), ...title.children])]
}

const isTitle = (node: ElementContent): node is Element =>
  node.type === 'element' && String(node.properties.className) === 'callout-title'

function addTitle(callout: Element): Element {
  const tagName = callout.tagName === 'details' ? 'summary' : 'p'
  const title: Element = { ...spanOf([]), tagName, properties: { className: ['callout-title'] } }
  callout.children.unshift(text('\n'), title)
  return title
}

const text = (value: string): Text => ({ type: 'text', value })
const spanOf = (children: ElementContent[]): Element => ({ type: 'element', tagName: 'span', properties: {}, children })
const hidden = (words: string): Element => ({ ...spanOf([text(words)]), properties: { className: ['sr-only'] } })
