/** Reading rendered HTML. It is the compiler's own, so its tags are known to be well formed, and each is closed. */

import type { SafeHtml } from './ids'

const tag = /<(\/?)([a-zA-Z][a-zA-Z\d]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>/gu
const attribute = /\s+([\w:-]+)(?:="([^"]*)")?/gu
const empty = new Set(['br', 'hr', 'img'])

/** An element, by where its tags begin and end. */
export interface Outlined {
  name: string
  /** As they are written. */
  attributes: string
  parent: Outlined | null
  /** Which of its parent's elements it is, from 0. */
  ordinal: number
  /** How many elements stand in it, without those that stand in these. */
  count: number
  start: number
  innerStart: number
  innerEnd: number
  end: number
}

export interface Outline {
  html: string
  /** In the order in which they begin. */
  elements: Outlined[]
  /** The index of the first element with an id. */
  ids: Map<string, number>
}

/** One pass over all tags. */
export function outlineOf(html: string): Outline {
  const outline: Outline = { html, elements: [], ids: new Map() }
  let parent = null as Outlined | null
  for (const { 0: whole, 1: slash, 2: name = '', 3: attributes = '', 4: isClosed, index } of html.matchAll(tag)) {
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

/** What an attribute says. Null where there is none of the name. */
export function attributeOf({ attributes }: Outlined, name: string): string | null {
  if (!attributes.includes(name)) return null
  for (const [, own, value = ''] of attributes.matchAll(attribute)) if (own === name) return value
  return null
}

/** Gives the ids of an embedded piece a prefix, and the references to them: a page may hold the piece twice. */
export function prefixIds(html: string, prefix: string): string {
  return html.replace(tag, (whole) =>
    whole.replace(attribute, (written, name: string, value = '') => {
      if (/^(?:id|aria-describedby|aria-labelledby)$/u.test(name)) return ` ${name}="${prefix}${value}"`
      if (name === 'href') return value.startsWith('#') ? ` href="#${prefix}${value.slice(1)}"` : written
      return value.startsWith('url(#') ? ` ${name}="url(#${prefix}${value.slice('url(#'.length)}"` : written
    }),
  )
}

/** The words of some HTML. */
export const withoutTags = (html: string): string => html.replace(tag, ' ')

/**
 * A piece of a page for another place: its links lead nowhere from there, so they are their words; signs of footnotes,
 * pictures and names of places go.
 */
export function quotable(html: SafeHtml): SafeHtml {
  return html
    .replace(/<sup(?:\s[^<>]*)?><a(?:\s[^<>]*)?data-footnote-ref(?:[^<>]*)?>[^<]*<\/a><\/sup>/gu, '')
    .replace(tag, (whole, _slash, name: string) => {
      if (name === 'a' || name === 'img') return ''
      return whole.replace(attribute, (written, own: string) => (own === 'id' ? '' : written))
    }) as SafeHtml
}
