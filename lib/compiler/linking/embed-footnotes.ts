import { attributeOf, type Outline, type Outlined } from '../../model/text/html-outline'

/** The footnotes of a note, as its page lists them. */
export interface Footnotes {
  /** The HTML before the items, and behind them. */
  head: string
  tail: string
  /** The footnotes by their ids, in order. */
  items: Map<string, Footnote>
}

interface Footnote {
  number: number
  html: string
}

const REFERENCE = /<a href="#([^"]*)" id="([^"]*)" data-footnote-ref[ >]/gu
const WAY_BACK = /<a href="#([^"]*)" data-footnote-backref[^>]*>.*?<\/a>/gsu

export function footnotesOf({ html, elements }: Outline): Footnotes | null {
  const at = elements.findIndex(({ name }) => name === 'section')
  const section = elements[at]
  const list = elements.slice(at).find(({ name, parent }) => name === 'ol' && parent === section)
  if (!section || !list) return null
  const own = elements.slice(at).filter(({ parent }) => parent === list)
  const footnote = (item: Outlined): [string, Footnote] => [
    attributeOf(item, 'id') ?? '',
    { number: item.ordinal + 1, html: html.slice(item.start, item.end) },
  ]
  return {
    head: html.slice(section.start, list.innerStart),
    tail: html.slice(list.innerEnd, section.end),
    items: new Map(own.map(footnote)),
  }
}

/**
 * A clip of a note with the footnotes that it refers to, directly or through another one, below it. They keep their numbers.
 * @param textOf  HTML with its slots filled as far as the note alone can
 */
export function withFootnotes(clip: string, footnotes: Footnotes | null, textOf: (html: string) => string): string {
  if (footnotes === null) return clip
  const texts = [textOf(clip)]
  const named = new Set<Footnote>()
  for (const text of texts) {
    for (const [, id = ''] of text.matchAll(REFERENCE)) {
      const footnote = footnotes.items.get(id)
      if (footnote && !named.has(footnote)) texts.push(textOf(footnote.html))
      if (footnote) named.add(footnote)
    }
  }
  const shown = new Set(texts.flatMap((text) => [...text.matchAll(REFERENCE)].map(([, , id]) => id)))
  const all = named.size === 0 ? clip : `${clip}\n${listed(named, footnotes)}`
  return all.replace(WAY_BACK, (link, id) => (shown.has(id) ? link : ''))
}

function listed(named: ReadonlySet<Footnote>, { head, tail, items }: Footnotes): string {
  let last = 0
  const written = [...items.values()].flatMap((footnote) => {
    if (!named.has(footnote)) return []
    const { number, html } = footnote
    const goesOn = number === last + 1
    last = number
    return goesOn ? html : html.replace('<li', `<li value="${number}"`)
  })
  return `${head}\n${written.join('\n')}${tail}`
}
