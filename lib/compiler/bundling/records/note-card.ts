import type { NoteSlug } from '../../../model/ids'
import type { NoteCard, Passage, Quote } from '../../../model/notes/note-card'
import type { NoteRecord } from '../note-record'
import type { HtmlBlock } from './html-blocks'
import { leadingText, linkingTexts } from './marked-texts'
import { cutPassage, sentenceAround } from './sentence-around'

/** The most characters of a sentence that links to a note, and of a paragraph that stands for its note. */
const LONGEST_QUOTE = 240
const LONGEST_LEAD = 280

/** A NoteCard. Browsers may have it, so it is made of the page's text and never of questions. */
export const noteCard: NoteRecord = {
  place: 'card',
  write: ({ page, blocks }) => Buffer.from(JSON.stringify(toCard(page.slug, blocks()))),
}

function toCard(slug: NoteSlug, blocks: readonly HtmlBlock[]): NoteCard {
  return { lead: leadOf(blocks), quotes: quotesIn(blocks, slug) }
}

function leadOf(blocks: readonly HtmlBlock[]): Passage {
  const lead = leadingText(blocks)
  return lead === null
    ? { text: '', marked: null }
    : cutPassage({ ...lead, marked: lead.marks[0] ?? null }, LONGEST_LEAD)
}

function quotesIn(blocks: readonly HtmlBlock[], own: NoteSlug): Quote[] {
  const quotes = new Map<NoteSlug, Quote>()
  for (const { text, links } of linkingTexts(blocks)) {
    for (const { to, at } of links) {
      const says = at[1] - at[0] < text.length // an item that is only a link says nothing
      if (to === own || quotes.has(to) || !says) continue
      quotes.set(to, { to, ...cutPassage(sentenceAround(text, at), LONGEST_QUOTE) })
    }
  }
  return [...quotes.values()]
}
