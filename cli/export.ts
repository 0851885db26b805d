import { writeFile } from 'node:fs/promises'
import { exportNote } from '../lib/compiler/export-note'
import type { WritableName } from '../lib/compiler/formats/format-names'
import { checkVault, toMessage } from '../lib/compiler/messages/check-notes'
import { chooseMessages } from '../lib/compiler/messages/choose-messages'
import { readConfig } from '../lib/compiler/messages/read-config'
import { configText } from '../lib/compiler/publishing/config-text'
import { readVault } from '../lib/compiler/publishing/read-vault'
import { isBlueprint } from '../lib/compiler/reading/read-blueprint'
import { readNote } from '../lib/compiler/reading/read-note'
import type { ItemBank } from '../lib/model/bank'
import { countOf } from './count-of'
import { findBrowser } from './find-browser.mjs'
import { print } from './print'
import { NotPrinted, printPdf } from './print-pdf'

interface ExportOptions {
  format: 'json' | 'pdf' | WritableName
  /** A file; without it the bank goes to standard output. */
  out?: string
}

/**
 * Writes the item bank of a vault: as JSON, what the reader understood of every note, or in another format the questions
 * that it can hold. What it cannot is said on standard error.
 */
export async function exportBank(folder: string, { format, out }: ExportOptions): Promise<void> {
  if (format !== 'json' && out === undefined && process.stdout.isTTY)
    return fail(`Unexpected terminal, expected \`--out <file>\` or a pipe for \`${format}\``)
  try {
    const written = await write(format, await readBank(folder))
    if (out !== undefined) await writeFile(out, written)
    else await print(written)
  } catch (error) {
    if (!(error instanceof NotPrinted)) throw error
    fail(error.message)
  }
}

function fail(reason: string): void {
  console.error(reason)
  process.exitCode = 1
}

async function write(format: ExportOptions['format'], bank: ItemBank): Promise<Uint8Array | string> {
  if (format === 'json') return `${JSON.stringify(bank, null, 2)}\n`
  const [{ writableFormats }, { filesBeside }] = await Promise.all([
    import('../lib/compiler/formats/formats'),
    import('../lib/compiler/formats/bank/files-beside'),
  ])
  const { holds, write } = writableFormats.find(({ name }) => name === (format === 'pdf' ? 'html' : format))!
  const { bank: held, losses: dropped } = holds(bank)
  const losses = [...dropped, ...filesBeside(held)]
  const questions = held.notes.reduce((sum, note) => sum + note.questions.length, 0)
  for (const { file, line, what, why } of losses) console.error(`${file}:${line}: not carried: ${what}: ${why}`)
  console.error(
    `${countOf(questions, 'question')} in ${countOf(held.notes.length, 'note')} as ${format}, ${countOf(losses.length, 'thing')} not carried`,
  )
  const written = write(bank, new Date())
  return format === 'pdf' ? printPdf(written, findBrowser()) : written
}

/** Every note is listed, also those without a question; exams are none. */
async function readBank(folder: string): Promise<ItemBank> {
  const vault = await readVault(folder)
  const read = vault.files.map((file) => readNote(file))
  const notes = read.map(({ data }) => data).filter((note) => !isBlueprint(note))
  const config = readConfig(configText(folder))
  const own = read.flatMap(({ data, messages }) => messages.map((message) => toMessage(data.path, message)))
  const rulesOf = new Map(read.map(({ data }) => [data.path, { ...config.choices, ...data.frontmatter.rules }]))
  const chosen = [...own, ...checkVault(notes)].flatMap((message) =>
    chooseMessages([message], rulesOf.get(message.file)!),
  )
  return { notes: notes.map(exportNote), messages: [...vault.messages, ...config.messages, ...chosen] }
}
