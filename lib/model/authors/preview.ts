import type { BundleId } from '../ids'
import type { Severity } from '../message'

/** Sent to the pages that an author has open, whenever a note was saved. */
export interface PreviewState {
  bundle: BundleId
  messages: PreviewMessage[]
  /** The number of further messages. */
  more: number
}

export interface PreviewMessage {
  /** Path relative to the vault. */
  file: string
  line: number
  severity: Severity
  reason: string
  mend: string | null
}

/** A question that learners do not get because of its errors. */
export interface RefusedQuestion {
  /** In its note, from 1. */
  number: number
  messages: PreviewMessage[]
}
