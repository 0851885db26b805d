/** Cutting rendered HTML. It is the compiler's own, so its tags are known to be well formed and their names few. */

const tag = /<(\/?)([a-z][a-z\d]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gu
const empty = new Set(['br', 'hr', 'img'])

/** From a heading to the next one of its rank or a higher one. Null where no heading has the id. */
export function cutSection(html: string, id: string): string | null {
  let start: { at: number; rank: number } | null = null
  for (const { 1: slash, 2: name = '', 3: attributes = '', index } of html.matchAll(tag)) {
    if (slash || !/^h[2-6]$/u.test(name)) continue
    const rank = Number(name[1])
    if (start && rank <= start.rank) return html.slice(start.at, index)
    if (!start && attributes.includes(` id="${id}"`)) start = { at: index, rank }
  }
  return start && html.slice(start.at)
}

/** The element with the id, whole. Null where there is none. */
export function cutElement(html: string, id: string): string | null {
  let start: number | null = null
  let depth = 0
  for (const match of html.matchAll(tag)) {
    const [whole, slash, name = '', attributes = ''] = match
    if (start === null && attributes.includes(` id="${id}"`)) start = match.index
    if (start === null || empty.has(name)) continue
    depth += slash ? -1 : 1
    if (depth === 0) return html.slice(start, match.index + whole.length)
  }
  return null
}

/** Gives the ids of an embedded piece a prefix, and the references to them: a page may hold the piece twice. */
export function prefixIds(html: string, prefix: string): string {
  return html.replace(tag, (whole) =>
    whole.replace(/\s(?:id|aria-describedby|aria-labelledby)="|\shref="#|url\(#/gu, (start) => start + prefix),
  )
}
