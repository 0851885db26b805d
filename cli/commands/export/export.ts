import { writeFile } from 'node:fs/promises'
import type { VaultFile } from '../../../lib/compiler/base/vault-file'
import { readConfig } from '../../../lib/compiler/checking/config/read-config'
import { checkNotes } from '../../../lib/compiler/compiling/check-notes'
import type { WritableName } from '../../../lib/compiler/formats/format-names'
import { SumOpen } from '../../../lib/compiler/formats/sum-open'
import { configText } from '../../../lib/compiler/publishing/config-text'
import { refuseUnread } from '../../../lib/compiler/publishing/left-out'
import { readVault } from '../../../lib/compiler/publishing/read-vault'
import { exportNote } from '../../../lib/compiler/reading/export-note'
import type { ItemBank } from '../../../lib/model/authors/bank'
import { countOf } from '../../shared/count-of'
import { findBrowser } from '../../shared/find-browser.mjs'
import { print } from '../../shared/print'
import { refuseNoFolder } from '../../shared/refuse-no-folder'
import { NotPrinted, printPdf } from './print-pdf'
import { refuseOwnFile } from './refuse-own-file'

interface ExportOptions {
  format: 'json' | 'pdf' | WritableName
  /** The output file. By default standard output. */
  out?: string
}

/**
 * `haeseol export`: writes the questions of a vault as JSON or in another format. Whatever the format cannot represent
 * is listed on standard error.
 */
export async function exportBank(folder: string, { format, out }: ExportOptions): Promise<void> {
  if (format !== 'json' && out === undefined && process.stdout.isTTY)
    return fail(`Unexpected terminal, expected \`--out <file>\` or a pipe for \`${format}\``)
  refuseNoFolder(folder)
  if (out !== undefined) refuseOwnFile(folder, out)
  try {
    const written = await write(format, readBank(folder))
    if (out !== undefined) await writeFile(out, written)
    else await print(written)
  } catch (error) {
    if (!(error instanceof NotPrinted || error instanceof SumOpen)) throw error
    fail(error.message)
  }
}

function fail(reason: string): void {
  console.error(reason)
  process.exitCode = 1
}

async function write(format: ExportOptions['format'], vault: ExportedVault): Promise<Uint8Array | string> {
  const { bank } = vault
  if (format === 'json') return `${JSON.stringify(bank, null, 2)}\n`
  const [{ writableFormats }, { filesBeside }, { pictureFinder }, { checkExport }] = await Promise.all([
    import('../../../lib/compiler/formats/formats'),
    import('../../../lib/compiler/formats/pictures/files-beside'),
    import('../../../lib/compiler/formats/pictures/find-picture'),
    import('../../../lib/compiler/formats/check-export'),
  ])
  const chosen = writableFormats.find(({ name }) => name === (format === 'pdf' ? 'html' : format))!
  const findPicture = pictureFinder(vault.images)
  const written = chosen.write(bank, new Date(), findPicture)
  const { bank: held, losses: dropped } = checkExport(chosen, bank, written)
  const isCarried = (note: string, name: string) => chosen.hasPictures && findPicture(note, name) !== null
  const losses = [...dropped, ...filesBeside(held, isCarried)]
  for (const { file, line, what, why } of losses) console.error(`${file}:${line}: not carried: ${what}: ${why}`)
  console.error(
    `${questionsIn(held)} of ${countOf(questionsIn(bank), 'question')} in ${countOf(held.notes.length, 'note')} as ${format}, ${countOf(losses.length, 'thing')} not carried`,
  )
  return format === 'pdf' ? printPdf(written, findBrowser()) : written
}

const questionsIn = ({ notes }: ItemBank) => notes.reduce((sum, note) => sum + note.questions.length, 0)

interface ExportedVault {
  bank: ItemBank
  images: VaultFile[]
}

/** All notes, including those without questions, but no exams. */
function readBank(folder: string): ExportedVault {
  const text = configText(folder)
  refuseUnread(text)
  const vault = readVault(folder)
  const { pages, messages } = checkNotes(vault.files)
  const { config, messages: ofConfig } = readConfig(text)
  const bank = {
    notes: pages.map(exportNote),
    messages: [...vault.messages, ...ofConfig, ...messages(config.settings)],
  }
  return { bank, images: vault.images }
}
