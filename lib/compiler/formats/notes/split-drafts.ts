import type { ExportedQuestion } from '../../../model/authors/bank'
import { MAX_TEXTS } from '../../reading/crowd-of'
import { MAX_NOTE_BYTES } from '../../source/decode-note'
import { textsOf } from '../bank/texts-of'
import type { Spelling } from './spell-question'

/** A question, and how it is written into a file. */
export interface Draft {
  question: ExportedQuestion
  spelling: Spelling
}

/** Leaves room for the head of a note. */
const MAX_FILE_BYTES = MAX_NOTE_BYTES - 200_000

/** Splits questions into files that are within the limits of a note. */
export function splitByLimits(drafts: readonly Draft[]): Draft[][] {
  const parts: Draft[][] = []
  let part: Draft[] = []
  let [texts, bytes] = [0, 0]
  for (const draft of drafts) {
    const size = Buffer.byteLength(draft.spelling.markdown)
    const count = countTexts(draft.question)
    if (parts.length === 0 || texts + count > MAX_TEXTS || bytes + size > MAX_FILE_BYTES) {
      part = []
      parts.push(part)
      ;[texts, bytes] = [0, 0]
    }
    part.push(draft)
    texts += count
    bytes += size
  }
  return parts
}

/** As many as the reader counts, or more: each line of a general explanation may be a text of its own. */
const countTexts = (question: ExportedQuestion): number =>
  textsOf(question).length + (question.generalExplanation?.split('\n').length ?? 0)
