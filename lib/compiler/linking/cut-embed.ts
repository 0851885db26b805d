import { attributeOf, type Outline, type Outlined } from '../../model/text/html-outline'

/**
 * Finds what an id names: the section below a heading, or any other element.
 * @param firsts  ids of headings that rank above their tags
 * @returns null where nothing has the id
 */
export function cutClip(outline: Outline, id: string, firsts: ReadonlySet<string>): string | null {
  const at = outline.ids.get(id)
  if (at === undefined) return null
  const element = outline.elements[at]!
  if (rankOf(element, firsts) !== Infinity) return cutSection(outline, at, element, firsts)
  if (element.name === 'li' && element.parent !== null) return inList(outline, element, element.parent)
  return written(outline, isTitle(element) ? (element.parent ?? element) : element)
}

const written = ({ html }: Outline, { start, end }: Outlined) => html.slice(start, end)

/** Wraps a list item in its list: a page cannot contain an item alone. */
function inList(outline: Outline, item: Outlined, list: Outlined): string {
  const number = Number(attributeOf(list, 'start') ?? 1) + item.ordinal
  const isCounted = list.name === 'ol' && number !== 1
  return `<${list.name}${isCounted ? ` start="${number}"` : ''}>\n${written(outline, item)}\n</${list.name}>`
}

/** An id at the end of a callout's title names the callout. */
const isTitle = (element: Outlined) => attributeOf(element, 'class') === 'callout-title'

/**
 * From a heading to the next one of its rank or above, or to the end of its container, such as a callout or a list item.
 * Headings in containers within the section do not end it.
 */
function cutSection({ html, elements }: Outline, at: number, heading: Outlined, firsts: ReadonlySet<string>): string {
  const { parent, start } = heading
  const rank = rankOf(heading, firsts)
  const end = parent?.innerEnd ?? html.length
  for (let next = at + 1; next < elements.length; next++) {
    const element = elements[next]!
    if (element.start >= end) break
    const ends = element.name === 'section' || rankOf(element, firsts) <= rank // the one `section` is the footnotes
    if (ends && element.parent === parent) return html.slice(start, element.start)
  }
  return html.slice(start, end)
}

function rankOf(element: Outlined, firsts: ReadonlySet<string>): number {
  const rank = /^h([2-6])$/u.exec(element.name)?.[1]
  if (rank === undefined) return Infinity
  return firsts.has(attributeOf(element, 'id') ?? '') ? 1 : Number(rank)
}
