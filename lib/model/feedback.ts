import type { NoteSlug, OptionId, SafeHtml } from './ids'

export type Verdict = 'right' | 'partly' | 'wrong'

/** The place of a note that teaches what an item asks. */
export interface Teaches {
  note: NoteSlug
  anchor: string
}

/** What a learner gets after a response. */
export interface Feedback {
  verdict: Verdict
  key: OptionId[]
  explanations: Record<OptionId, SafeHtml>
  general: SafeHtml | null
  teaches: Teaches | null
}
