import type { BundleId } from '../../model/ids'
import type { Message } from '../../model/message'
import type { CompileFiles } from '../bundling/compiled-note'
import type { Holder } from './folder-lock'
import type { HeldNote, Tally } from './run-record'

export interface PublishOptions {
  /** Keep a note's last version without an error while it has one. Else, and of new notes, only the questions with it go. */
  holdsBroken: boolean
  /** Where the names of questions cannot be read, give new ones, and so let their answers go. */
  newNames: boolean
  /** Names the compiler: of another one no cache is used. */
  build: string
  /** The folder that the cache is kept in. */
  cache: string
  /** Compiles notes where they can do no harm. */
  compile: CompileFiles
  /** As of `withLock`. */
  onWait: (holder: Holder | null) => void
}

export interface Published extends Tally {
  id: BundleId
  held: readonly HeldNote[]
  /** Whether nothing had changed since the last time. */
  isUnchanged: boolean
  /** Messages worse than advice. Not told again where nothing changed. */
  serious: Message[]
}
