/** Reads HTML that the compiler wrote: its tags are well formed, and every element is closed. */

import type { SafeHtml } from '../ids'

const TAG = /<(\/?)([a-zA-Z][a-zA-Z\d]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>/gu
const ATTRIBUTE = /\s+([\w:-]+)(?:="([^"]*)")?/gu
const empty = new Set(['br', 'col', 'hr', 'img', 'wbr'])

/** An element, with the offsets of its tags in the HTML. */
export interface Outlined {
  name: string
  /** The attributes as written. */
  attributes: string
  parent: Outlined | null
  /** The index among the child elements of its parent. */
  ordinal: number
  /** The number of its child elements. */
  count: number
  start: number
  innerStart: number
  innerEnd: number
  end: number
}

export interface Outline {
  html: string
  /** The elements in document order. */
  elements: Outlined[]
  /** The index of the first element with each id. */
  ids: Map<string, number>
}

/** Makes one pass over all tags. */
export function outlineOf(html: string): Outline {
  const outline: Outline = { html, elements: [], ids: new Map() }
  let parent = null as Outlined | null
  for (const { 0: whole, 1: slash, 2: name = '', 3: attributes = '', 4: isClosed, index } of html.matchAll(TAG)) {
    const end = index + whole.length
    if (slash) {
      if (parent) Object.assign(parent, { innerEnd: index, end })
      parent = parent?.parent ?? null
    } else {
      const element = opened(name, attributes, parent, index, end)
      add(outline, element)
      if (!isClosed && !empty.has(name)) parent = element
    }
  }
  return outline
}

function opened(name: string, attributes: string, parent: Outlined | null, start: number, end: number): Outlined {
  const ordinal = parent === null ? 0 : parent.count++
  return { name, attributes, parent, ordinal, count: 0, start, innerStart: end, innerEnd: end, end }
}

function add({ elements, ids }: Outline, element: Outlined): void {
  const id = attributeOf(element, 'id')
  if (id !== null && !ids.has(id)) ids.set(id, elements.length)
  elements.push(element)
}

/** The value of an attribute; null if the element has no such attribute. */
export function attributeOf({ attributes }: Outlined, name: string): string | null {
  if (!attributes.includes(name)) return null
  for (const [, own, value = ''] of attributes.matchAll(ATTRIBUTE)) if (own === name) return value
  return null
}

/** Prefixes the ids of an embedded fragment and the references to them, because a page may embed it twice. */
export function prefixIds(html: string, prefix: string): string {
  return html.replace(TAG, (whole) =>
    whole.replace(ATTRIBUTE, (written, name: string, value = '') => {
      if (/^(?:id|aria-describedby|aria-labelledby)$/u.test(name)) return ` ${name}="${prefix}${value}"`
      if (name === 'href') return value.startsWith('#') ? ` href="#${prefix}${value.slice(1)}"` : written
      return value.startsWith('url(#') ? ` ${name}="url(#${prefix}${value.slice('url(#'.length)}"` : written
    }),
  )
}

/** Replaces every tag by a space. */
export const withoutTags = (html: string): string => html.replace(TAG, ' ')

/**
 * Prepares a fragment of a page for use elsewhere. Links are replaced by their text, since they would lead nowhere.
 * Footnote references, pictures and ids are removed.
 */
export function quotable(html: SafeHtml): SafeHtml {
  return html
    .replace(/<sup(?:\s[^<>]*)?><a(?:\s[^<>]*)?data-footnote-ref(?:[^<>]*)?>[^<]*<\/a><\/sup>/gu, '')
    .replace(TAG, (whole, _slash, name: string) => {
      if (name === 'a' || name === 'img') return ''
      return whole.replace(ATTRIBUTE, (written, own: string) => (own === 'id' ? '' : written))
    }) as SafeHtml
}
