import { SaxesParser } from 'saxes'
import { UnreadableFile } from '../format'

export interface XmlElement {
  /** Without a prefix. */
  name: string
  attributes: ReadonlyMap<string, string>
  children: (XmlElement | string)[]
  /** From 1. */
  line: number
}

/** Deeper than any question. Recursion over a tree stays safe. */
const MAX_DEPTH = 200

/**
 * Parses XML strictly. It refuses document types and their entities, so that nothing outside of the file is read and a
 * small file stays small.
 * @param takeChild  receives each child of the root element when it ends. The child is not kept then, so that a large
 *   file need not be in memory as a whole
 * @throws UnreadableFile with the line
 */
export function parseXml(
  source: string,
  file: string | null = null,
  takeChild?: (child: XmlElement, parent: XmlElement) => void,
): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const root: XmlElement = { name: '', attributes: new Map(), children: [], line: 1 }
  const open = [root]
  let innermost = root
  const refuse = (reason: string): never => {
    throw new UnreadableFile(reason, { file, line: parser.line })
  }
  const addText = (text: string) => innermost.children.push(text)
  parser.on('error', ({ message }) =>
    refuse(`Unexpected XML, expected it to be well formed: ${message.replace(/^\d+:\d+: /, '')}`),
  )
  parser.on('doctype', () => refuse('Unexpected document type, expected XML without `<!DOCTYPE …>`'))
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('opentag', ({ local, attributes }) => {
    if (open.length > MAX_DEPTH)
      refuse(`Unexpected element at depth \`${open.length}\`, expected at most \`${MAX_DEPTH}\``)
    const values = Object.values(attributes).map((attribute) => [attribute.local, attribute.value] as const)
    const element: XmlElement = { name: local, attributes: new Map(values), children: [], line: parser.line }
    innermost.children.push(element)
    innermost = element
    open.push(element)
  })
  parser.on('closetag', () => {
    const element = innermost
    open.pop()
    innermost = open.at(-1) ?? root
    if (takeChild === undefined || open.length !== 2) return
    innermost.children = []
    takeChild(element, innermost)
  })
  parser.write(source).close()
  return elementsOf(root)[0] ?? refuse('Unexpected empty file, expected XML')
}

export const elementsOf = ({ children }: XmlElement) => children.filter((child) => typeof child !== 'string')

export const childrenNamed = (element: XmlElement, name: string) =>
  elementsOf(element).filter((child) => child.name === name)

export const childNamed = (element: XmlElement, name: string) => childrenNamed(element, name)[0]

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
}

export const escapeXml = (text: string) => text.replace(/[&<>\r]/g, (char) => ESCAPES[char] ?? char)

/** XML readers turn line ends in an attribute into spaces, unless they are written as numbers. */
const escapeAttribute = (text: string) => text.replace(/[&<>"\n\t\r]/g, (char) => ESCAPES[char] ?? char)

/**
 * Writes an element.
 * @param content  XML, or elements that get lines of their own
 */
export function tag(
  name: string,
  attributes: Record<string, string>,
  content: string | readonly string[] = '',
): string {
  const opening = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeAttribute(value)}"`),
  ].join(' ')
  if (content.length === 0) return `<${opening}/>`
  if (typeof content === 'string') return `<${opening}>${content}</${name}>`
  return `<${opening}>\n${content.join('\n')}\n</${name}>`
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
