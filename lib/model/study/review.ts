/** What changed in a vault since the base of a review, for the pages of `haeseol preview --base`. */
export interface Review {
  /** Such as `9be21f0`, or a folder. */
  base: string
  /** By path of the note. Only notes that changed. */
  notes: Record<string, NoteReview>
}

export interface NoteReview {
  /** Paragraphs, in the order of their lines. */
  passages: ReviewedPassage[]
  questions: ReviewedQuestion[]
}

export interface ReviewedPassage {
  kind: 'edited' | 'added' | 'cut'
  line: number
  /** Its Markdown; of a paragraph that was cut, the former. */
  text: string
  /** The words that differ in an edited paragraph. */
  words?: { from: string; to: string }
}

export interface ReviewedQuestion {
  kind: 'key' | 'version' | 'reworded' | 'added' | 'removed'
  /** In its note, from 1; null if it was removed. */
  number: number | null
  /** What changed, in the words of `haeseol diff`. */
  about: string
  /** The answers already given, if they are known and the change concerns them. */
  answered?: GivenAnswers
}

export interface GivenAnswers {
  answers: number
  learners: number
  /** How often each option was chosen, such as `A 29 · C 9`. */
  chosen: string
}

/** Beside the bundles. */
export const REVIEW_FILE = 'review.json'
export const UNCHANGED: NoteReview = { passages: [], questions: [] }
