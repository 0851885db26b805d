import type { Lang } from '../../model/ids'
import type { VaultFile } from '../base/vault-file'
import type { CheckedNote } from '../checking/check-note'
import type { RuledFinding } from '../checking/messages/to-message'
import type { NoteRecipe } from '../reading/read-blueprint'
import type { Rendered } from '../rendering/render'

export type Fragment = Rendered['fragment']

/** The texts of an item as HTML, in the order of `ReadItem`. */
export interface RenderedItem {
  lang: Lang
  stem: Fragment
  options: { text: Fragment; explanation: Fragment | null; last: boolean }[]
  general: Fragment | null
  shufflable: boolean
}

/**
 * One note compiled on its own: a pure function of the file's path and bytes. It knows nothing of other notes, so it can
 * be kept as long as the bytes are the same.
 */
export interface CompiledNote {
  read: CheckedNote
  lang: Lang
  minutes: number
  body: Omit<Rendered, 'messages' | 'lang'>
  /** The image that its frontmatter names. Unset if it names none. */
  cover?: Fragment
  /** One for each item of `read`. */
  items: RenderedItem[]
  /** Set for the note of an exam, which has no page. The recipe is null if it cannot be followed. */
  exam: { recipe: NoteRecipe | null } | null
  findings: RuledFinding[]
}

/** Compiles files, in their order. The work begins before the function returns, so the caller can go on meanwhile. */
export type CompileFiles = (files: readonly VaultFile[]) => Promise<CompiledNote[]>
