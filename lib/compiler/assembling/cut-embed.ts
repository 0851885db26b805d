import type { Outline, Outlined } from './html-outline'

/**
 * From a heading to the next one of its rank or a higher one, or to the end of what it stands in: a callout, an item of
 * a list. Headings within what the section holds do not end it. Null where no heading has the id.
 */
export function cutSection({ html, elements, ids }: Outline, id: string): string | null {
  const at = ids.get(id)
  if (at === undefined) return null
  const { parent, start, name } = elements[at]!
  const end = parent?.innerEnd ?? html.length
  for (let next = at + 1; next < elements.length && elements[next]!.start < end; next++) {
    const element = elements[next]!
    if (element.parent === parent && endsSection(element, rankOf(name))) return html.slice(start, element.start)
  }
  return html.slice(start, end)
}

const rankOf = (name: string) => Number(/^h([2-6])$/u.exec(name)?.[1] ?? Infinity)

/** The only `section` of a note is its footnotes. */
const endsSection = ({ name }: Outlined, rank: number) => name === 'section' || rankOf(name) <= rank

/** The element with the id, whole. Null where there is none. */
export function cutElement({ html, elements, ids }: Outline, id: string): string | null {
  const at = ids.get(id)
  return at === undefined ? null : html.slice(elements[at]!.start, elements[at]!.end)
}
