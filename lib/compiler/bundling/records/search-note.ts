import { htmlText } from '../../../model/html-text'
import type { SearchNote } from '../../../model/search-note'
import type { NoteRecord, OwnPage } from '../note-record'
import { plainSections } from './plain-sections'

/** A SearchNote. Browsers may have it, so it is made of the page and of the stems, never of keys. */
export const searchNote: NoteRecord = {
  place: 'search',
  write: ({ page }) => Buffer.from(JSON.stringify(toSearchNote(page)).normalize('NFC')),
}

function toSearchNote({ slug, title, titles, lang, tags, aliases, html, headings, bank }: OwnPage): SearchNote {
  return {
    slug,
    title,
    ...(titles && { titles }),
    lang,
    tags,
    aliases,
    sections: plainSections(html, headings),
    questions: bank.map(({ id, lang, stem }) => ({ id, lang, stem: htmlText(stem) })),
  }
}
