import type { Quotation } from '../model/feedback'
import type { SafeHtml } from '../model/ids'
import type { ItemVersion } from '../model/key'
import type { ConceptPage } from '../model/notes/page'
import { indexSections, teachingSection } from '../model/notes/teaching-section'
import { type Outline, type Outlined, outlineOf, quotable, withoutTags } from '../model/text/html-outline'

/** The paragraph below the heading that shares most specific words with the key and its explanation. */
export function quoteSection(
  page: Pick<ConceptPage, 'html' | 'headings'>,
  anchor: string,
  version: ItemVersion,
): Pick<Quotation, 'heading' | 'quote'> {
  const outline = outlineOf(page.html)
  const heading = page.headings.find(({ id }) => id === anchor)?.text ?? null
  const blocks = blocksBelow(outline, anchor)
  const sections = blocks.map((block, i) => ({ anchor: String(i), text: withoutTags(htmlIn(outline, block)) }))
  const best = teachingSection(indexSections(sections), wordsOf(version))
  const block = blocks[Number(best ?? 0)]
  return { heading, quote: block === undefined ? null : quotable(htmlIn(outline, block)) }
}

const HEADING = /^h[1-6]$/

/** The paragraphs between a heading and the next one, and list items without paragraphs. */
function blocksBelow({ elements, ids }: Outline, anchor: string): Outlined[] {
  const at = ids.get(anchor)
  if (at === undefined) return []
  const isEnd = ({ name }: Outlined, i: number) => i > at && HEADING.test(name)
  const end = elements.findIndex(isEnd)
  const below = elements.slice(at, end < 0 ? undefined : end)
  const holding = new Set(below.filter(({ name }) => name === 'p' || name === 'li').map(({ parent }) => parent))
  return below.filter(
    (element) => element.name === 'p' || (element.name === 'li' && !holdsBlocks(element, below, holding)),
  )
}

const holdsBlocks = (element: Outlined, below: readonly Outlined[], holding: ReadonlySet<Outlined | null>) =>
  holding.has(element) || below.some(({ name, parent }) => parent === element && /^(?:ul|ol)$/.test(name))

const htmlIn = ({ html }: Outline, { innerStart, innerEnd }: Outlined) => html.slice(innerStart, innerEnd) as SafeHtml

function wordsOf({ item, key }: ItemVersion): string {
  const right = item.options.filter(({ id }) => key.key.includes(id))
  return withoutTags([...right.map(({ id, text }) => `${text} ${key.explanations[id] ?? ''}`), item.stem].join(' '))
}
