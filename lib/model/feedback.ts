import type { Lang, NoteSlug, OptionId, SafeHtml, SittingId } from './ids'

export type Verdict = 'right' | 'partly' | 'wrong'

/** The place of a note that teaches what an item asks. */
export interface Teaches {
  note: NoteSlug
  anchor: string
}

/** What a note says there. */
export interface Quotation {
  /** Of the section. */
  heading: string | null
  /** The paragraph that teaches what was asked; null where the section has none. */
  quote: SafeHtml | null
  lang: Lang
}

/** What a learner gets after a response. */
export interface Feedback {
  /** The chosen options that the verdict is of: those of the response that counts. Empty where there is none. */
  options: OptionId[]
  verdict: Verdict
  key: OptionId[]
  explanations: Record<OptionId, SafeHtml>
  general: SafeHtml | null
  /** What was missed is quoted. */
  teaches: (Teaches & Partial<Quotation>) | null
}

/** What stands in place of feedback while an open exam of the learner has the same item (docs/decisions/0018). */
export interface Withheld {
  options: OptionId[]
  openExam: SittingId
}

export type Marking = Feedback | Withheld

export const isMarked = (marking: Marking): marking is Feedback => 'verdict' in marking
