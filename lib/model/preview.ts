import type { BundleId } from './ids'
import type { Severity } from './message'

/** What an author's open page is told when a note was saved. */
export interface PreviewState {
  bundle: BundleId
  messages: PreviewMessage[]
  /** How many messages there are besides. */
  more: number
}

export interface PreviewMessage {
  /** Relative to the vault. */
  file: string
  line: number
  severity: Severity
  reason: string
  mend: string | null
}
