import type { Lang, NoteSlug } from '../ids'

/** A stretch of plain text, of which a part stands out. */
export interface Passage {
  text: string
  /** The part, as UTF-16 offsets, the end exclusive; null if there is none. */
  marked: [start: number, end: number] | null
}

/** A sentence of a note that links to another one. The words of the link stand out. */
export interface Quote extends Passage {
  to: NoteSlug
}

/** What other pages show of a note. It is made of the note's text, so it has nothing of a question. */
export interface NoteCard {
  /** Its first paragraph, or the first one in which its author marked something. Empty for a note without text. */
  lead: Passage
  /** For each note that it links to in a sentence, the first such sentence. */
  quotes: Quote[]
}

/** A note as a preview of a link shows it. */
export interface NotePreview {
  slug: NoteSlug
  title: string
  lang: Lang
  /** The name of its topic; null if it has none. */
  topic: string | null
  lead: Passage
  items: number
  minutes: number
}
