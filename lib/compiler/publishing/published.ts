import type { BundleId } from '../../model/ids'
import type { Message } from '../../model/message'
import type { CompileFiles } from '../bundling/compiled-note'
import type { Holder } from './folder-lock'
import type { HeldNote, Tally } from './run-record'

export interface PublishOptions {
  /** Publish the last version without errors of a note that has one. Else, and for new notes, leave out the questions with errors. */
  holdsBroken: boolean
  /** Keep advice with the bundle, too: only its author will read it. */
  keepsAdvice?: boolean
  /** If the ledger cannot be read, give all questions new names. Their answers are lost to them. */
  newNames: boolean
  /** The build of the compiler. The cache of another build is not used. */
  build: string
  /** The folder of the cache. */
  cache: string
  /** Compiles notes in threads that can be killed. */
  compile: CompileFiles
  /** See `withLock`. */
  onWait: (holder: Holder | null) => void
}

export interface Published extends Tally {
  id: BundleId
  held: readonly HeldNote[]
  /** Whether nothing had changed since the last run. */
  isUnchanged: boolean
  /** Warnings and errors. Empty if nothing had changed. */
  serious: Message[]
  /** Why something beside the bundle could not be written or removed when the bundle was already current; null if all was. */
  unfinished: string | null
}
