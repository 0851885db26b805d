import type { Instant, Lang, NoteSlug, OptionId, SafeHtml, SittingId } from './ids'

export type Verdict = 'right' | 'partly' | 'wrong'

/** The section of a note that teaches what an item asks. */
export interface Teaches {
  note: NoteSlug
  anchor: string
}

/** A quotation from that section. */
export interface Quotation {
  /** The heading of the section. */
  heading: string | null
  /** The paragraph that teaches what was asked; null if the section has none. */
  quote: SafeHtml | null
  lang: Lang
}

/** What a learner gets after a response. */
export interface Feedback {
  /** The options chosen in the response that counts, to which the verdict belongs. Empty without a response. */
  options: OptionId[]
  verdict: Verdict
  key: OptionId[]
  explanations: Record<OptionId, SafeHtml>
  general: SafeHtml | null
  /** Includes a quotation if the answer was not right. */
  teaches: (Teaches & Partial<Quotation>) | null
  /** Set if the answer was marked again by a corrected key. */
  regraded?: { from: Verdict; at: Instant }
}

/** Replaces feedback while an open exam of the learner contains the same item (docs/decisions/0018). */
export interface Withheld {
  options: OptionId[]
  openExam: SittingId
}

export type Marking = Feedback | Withheld

export const isMarked = (marking: Marking): marking is Feedback => 'verdict' in marking
