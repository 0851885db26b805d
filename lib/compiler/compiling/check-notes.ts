import type { Message } from '../../model/message'
import type { VaultFile } from '../base/vault-file'
import { type Checked, type CheckedNote, checkFile } from '../checking/check-note'
import { checkVault } from '../checking/check-vault'
import type { RuleSettings } from '../checking/config/rule-settings'
import { chooseMessages } from '../checking/messages/choose-messages'
import { toMessage } from '../checking/messages/to-message'
import { roleOf } from '../reading/read-blueprint'

/** A vault that is read and checked, but not rendered. */
export interface CheckedVault {
  notes: CheckedNote[]
  pages: CheckedNote[]
  exams: CheckedNote[]
  /** The messages of rules. Those of rendering and linking are not among them. */
  messages: (settings: RuleSettings) => Message[]
}

/** Reads and checks the notes of a vault, for commands that only need what authors wrote. */
export function checkNotes(files: readonly VaultFile[]): CheckedVault {
  const checked = files.map((file) => checkFile(file))
  const notes = checked.map(({ data }) => data)
  const pages = notes.filter((note) => roleOf(note) === 'page')
  return {
    notes,
    pages,
    exams: notes.filter((note) => roleOf(note) === 'exam'),
    messages: (settings) => messagesOf(checked, pages, settings),
  }
}

function messagesOf(checked: readonly Checked[], pages: readonly CheckedNote[], ofVault: RuleSettings): Message[] {
  const own = checked.flatMap(({ data, messages }) => messages.map((message) => toMessage(data.path, message)))
  const settings = new Map(checked.map(({ data }) => [data.path, { ...ofVault, ...data.settings }]))
  return [...own, ...checkVault(pages)].flatMap((message) => chooseMessages([message], settings.get(message.file)!))
}
