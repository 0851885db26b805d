import { writeFile } from 'node:fs/promises'
import { checkVault, toMessage } from '../lib/compiler/check-notes'
import { configText } from '../lib/compiler/config-file'
import { exportNote } from '../lib/compiler/export-note'
import type { WritableName } from '../lib/compiler/formats/format-names'
import { isBlueprint } from '../lib/compiler/read-blueprint'
import { readConfig } from '../lib/compiler/read-config'
import { readNote } from '../lib/compiler/read-note'
import { readVault } from '../lib/compiler/read-vault'
import { chooseMessages } from '../lib/compiler/rule-choices'
import type { ItemBank } from '../lib/model/bank'
import { print } from './print'

interface ExportOptions {
  format: 'json' | WritableName
  /** A file; without it the bank goes to standard output. */
  out?: string
}

/**
 * Writes the item bank of a vault: as JSON, what the reader understood of every note, or in another format the questions
 * that it can hold. What it cannot is said on standard error.
 */
export async function exportBank(folder: string, { format, out }: ExportOptions): Promise<void> {
  const bank = await readBank(folder)
  const written = format === 'json' ? `${JSON.stringify(bank, null, 2)}\n` : await writeAs(format, bank)
  if (out !== undefined) await writeFile(out, written)
  else if (typeof written !== 'string' && process.stdout.isTTY) {
    console.error(`Unexpected terminal, expected \`--out <file>\` or a pipe for \`${format}\``)
    process.exitCode = 1
  } else await print(written)
}

async function writeAs(name: WritableName, bank: ItemBank): Promise<Uint8Array> {
  const { writableFormats } = await import('../lib/compiler/formats/formats')
  const format = writableFormats.find((one) => one.name === name)!
  const { bank: held, losses } = format.holds(bank)
  const questions = held.notes.reduce((sum, note) => sum + note.questions.length, 0)
  for (const { file, line, what, why } of losses) console.error(`${file}:${line}: not carried: ${what}: ${why}`)
  console.error(`${questions} questions in ${held.notes.length} notes as ${name}, ${losses.length} things not carried`)
  if (name === 'html')
    console.error('Open the page in a browser and print it (Ctrl+P, ⌘P); "Save as PDF" there makes a PDF.')
  return format.write(bank, new Date())
}

/** Every note is listed, also those without a question; exams are none. */
async function readBank(folder: string): Promise<ItemBank> {
  const vault = await readVault(folder)
  const read = vault.files.map(readNote)
  const notes = read.map(({ data }) => data).filter((note) => !isBlueprint(note))
  const config = readConfig(configText(folder))
  const own = read.flatMap(({ data, messages }) => messages.map((message) => toMessage(data.path, message)))
  const rulesOf = new Map(read.map(({ data }) => [data.path, { ...config.choices, ...data.frontmatter.rules }]))
  const chosen = [...own, ...checkVault(notes)].flatMap((message) =>
    chooseMessages([message], rulesOf.get(message.file)!),
  )
  return { notes: notes.map(exportNote), messages: [...vault.messages, ...config.messages, ...chosen] }
}
