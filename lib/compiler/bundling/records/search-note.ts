import type { SearchNote } from '../../../model/notes/search-note'
import { htmlText } from '../../../model/text/html-text'
import type { NoteRecord, OwnPage } from '../note-record'
import type { HtmlBlock } from './html-blocks'
import { plainSections } from './plain-sections'

/** A SearchNote. Browsers may have it, so it is made of the page and of the stems, never of keys. */
export const searchNote: NoteRecord = {
  place: 'search',
  write: ({ page, blocks }) => Buffer.from(JSON.stringify(toSearchNote(page, blocks())).normalize('NFC')),
}

function toSearchNote(
  { slug, title, titles, lang, tags, aliases, headings, bank }: OwnPage,
  blocks: readonly HtmlBlock[],
): SearchNote {
  return {
    slug,
    title,
    ...(titles && { titles }),
    lang,
    tags,
    aliases,
    sections: plainSections(blocks, headings),
    questions: bank.map(({ id, lang, stem }) => ({ id, lang, stem: htmlText(stem) })),
  }
}
