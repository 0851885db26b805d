import { checkVault, toMessage } from '../lib/compiler/check-notes'
import type { ReadNote } from '../lib/compiler/note'
import { isBlueprint } from '../lib/compiler/read-blueprint'
import { readNote } from '../lib/compiler/read-note'
import { readVault } from '../lib/compiler/read-vault'
import type { Message } from '../lib/model/message'

export interface OpenVault {
  /** Without the recipes of exams. */
  notes: ReadNote[]
  /** By file and place. */
  messages: Message[]
  /** The bytes of each file, for code frames. */
  sources: Map<string, Uint8Array>
}

/**
 * Reads a vault and says all that there is to say of its notes.
 * @throws the system's error if the folder cannot be read
 */
export async function openVault(folder: string): Promise<OpenVault> {
  const vault = await readVault(folder)
  const read = vault.files.map(readNote)
  const notes = read.map(({ data }) => data).filter((note) => !isBlueprint(note))
  const own = read.flatMap(({ data, messages }) => messages.map((message) => toMessage(data.path, message)))
  return {
    notes,
    messages: [...vault.messages, ...own, ...checkVault(notes)].sort(byPlace),
    sources: new Map(vault.files.map(({ path, bytes }) => [path, bytes])),
  }
}

const byPlace = (a: Message, b: Message) =>
  compare(a.file, b.file) ||
  a.span.start.line - b.span.start.line ||
  a.span.start.column - b.span.start.column ||
  compare(a.ruleId, b.ruleId)

const compare = (a: string, b: string) => Number(a > b) - Number(a < b)
