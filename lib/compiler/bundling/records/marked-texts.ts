import type { NoteSlug } from '../../../model/ids'
import { htmlText } from '../../../model/text/html-text'
import { blockText, type HtmlBlock } from './html-blocks'

type Stretch = [start: number, end: number]

/** A block of a page as plain text, and where in it something stands out. UTF-16 offsets, the ends exclusive. */
export interface MarkedText {
  text: string
  /** Links to other notes. */
  links: { to: NoteSlug; at: Stretch }[]
  /** What the author highlighted. */
  marks: Stretch[]
}

/** Characters that no text has: they stand for the beginning and the end of what stands out while tags are removed. */
const [BEGIN, END] = ['\uFDD0', '\uFDD1']
const RESERVED = /[\uFDD0\uFDD1]/g
const FOOTNOTE = /<sup(?:\s[^<>]*)?><a(?:\s[^<>]*)?data-footnote-ref(?:[^<>]*)?>[^<]*<\/a><\/sup>/g
const STANDS_OUT = /<(\/?)(a|mark)((?:\s+[\w:-]+(?:="[^"]*")?)*)>/g
const TO_NOTE = / data-note="([^"]*)"/

/** The block of a page that best stands for it: the first with a highlight, or otherwise the first paragraph. */
export function leadingText(blocks: readonly HtmlBlock[]): MarkedText | null {
  const paragraphs = blocks.filter(isParagraph)
  const marked = paragraphs.find(({ html }) => html.includes('<mark>'))
  const lead = marked ?? paragraphs.find(({ html }) => blockText(html) !== '')
  return lead === undefined ? null : markedText(beginningOf(lead.html))
}

/** In characters of HTML: enough for the first sentences of a paragraph, or for those after its first highlight. */
const BEGINNING = 20_000

function beginningOf(html: string): string {
  const end = Math.max(0, html.indexOf('<mark>')) + BEGINNING
  return html.length <= end ? html : html.slice(0, html.lastIndexOf('<', end))
}

/** The blocks of a page that link to other notes. */
export const linkingTexts = (blocks: readonly HtmlBlock[]): MarkedText[] =>
  blocks.flatMap(({ name, html }) => (/^h\d/.test(name) || !html.includes(' data-note="') ? [] : [markedText(html)]))

const isParagraph = ({ name, attributes }: HtmlBlock) => name === 'p' && !attributes.includes('callout-title')

/** The text of a block, with the places of its links and highlights. */
function markedText(html: string): MarkedText {
  const opened: Opened[] = []
  const signed = html
    .replace(RESERVED, '')
    .replace(FOOTNOTE, '')
    .replace(STANDS_OUT, (_, slash: string, name: string, attributes: string) => {
      if (slash === '/') return END
      const to = TO_NOTE.exec(attributes)?.[1]
      opened.push({ isMark: name === 'mark', to: to === undefined ? null : (htmlText(to) as NoteSlug) })
      return BEGIN
    })
  return withPlaces(blockText(signed), opened)
}

interface Opened {
  isMark: boolean
  /** The note that a link leads to; null for links to elsewhere. */
  to: NoteSlug | null
}

/** @param opened  for each `BEGIN` of the text, the link or highlight that it opens */
function withPlaces(signed: string, opened: readonly Opened[]): MarkedText {
  const found: MarkedText = { text: '', links: [], marks: [] }
  const open: (Opened & { start: number })[] = []
  let count = 0
  for (const part of signed.split(/([\uFDD0\uFDD1])/)) {
    if (part === BEGIN) open.push({ ...opened[count++]!, start: found.text.length })
    else if (part === END) keep(found, open.pop()!)
    else found.text += part
  }
  return found
}

function keep({ text, links, marks }: MarkedText, { isMark, to, start }: Opened & { start: number }): void {
  if (start === text.length) return
  const at: Stretch = [start, text.length]
  if (isMark) marks.push(at)
  if (to !== null) links.push({ to, at })
}
