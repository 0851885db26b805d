import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import pc from 'picocolors'
import { type Loss, type ReadableFormat, UnreadableFile } from '../lib/compiler/formats/format'
import { guessFormat, readableFormats } from '../lib/compiler/formats/formats'
import { type PlannedNote, planNotes } from '../lib/compiler/formats/notes/plan-notes'
import { SumOpen } from '../lib/compiler/formats/sum-open'
import { countOf } from './count-of'
import { print } from './print'

const MAX_BYTES = 200_000_000

/**
 * Writes the questions of a file of another format as notes, and says what could not be carried. Nothing is written over:
 * if a note's file is there already, none is written.
 */
export async function importFile(path: string, options: { out: string; format?: string }): Promise<void> {
  try {
    await importInto(options.out, path, options.format)
  } catch (error) {
    if (!(error instanceof UnreadableFile || error instanceof SumOpen)) throw error
    const place = error instanceof UnreadableFile ? placeOf(error, path) : path
    console.error(pc.red(printable(`${place}: ${error.message}`)))
    process.exitCode = 1
  }
}

async function importInto(out: string, path: string, named: string | undefined): Promise<void> {
  const { size } = await stat(path)
  if (size > MAX_BYTES)
    throw new UnreadableFile(`Unexpected file of \`${size}\` bytes, expected at most \`${MAX_BYTES}\``)
  const file = { name: basename(path), bytes: new Uint8Array(await readFile(path)) }
  const format = readableFormats.find(({ name }) => name === named) ?? guessFormat(file)
  if (format === null) {
    const names = readableFormats.map(({ name }) => name).join(', ')
    throw new UnreadableFile(`Unexpected kind of file, expected one that \`--format\` names: ${names}`)
  }
  const plan = planNotes(format.read(file))
  const existing = await firstExisting(out, plan.notes)
  if (existing !== null)
    throw new UnreadableFile(`Unexpected file \`${existing}\`, expected a name that is free; nothing was written`)
  for (const note of plan.notes) await writeNoteFile(out, note)
  await report(path, format, plan.notes, plan.losses)
}

async function firstExisting(folder: string, notes: readonly PlannedNote[]): Promise<string | null> {
  for (const { path } of notes) {
    const exists = await stat(join(folder, path)).then(
      () => true,
      () => false,
    )
    if (exists) return join(folder, path)
  }
  return null
}

async function writeNoteFile(folder: string, { path, markdown }: PlannedNote): Promise<void> {
  const target = join(folder, path)
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, markdown, { flag: 'wx' })
}

async function report(
  path: string,
  { name }: ReadableFormat,
  notes: readonly PlannedNote[],
  losses: readonly Loss[],
): Promise<void> {
  const questions = notes.reduce((sum, note) => sum + note.questions, 0)
  const lines = losses.map(
    (loss) =>
      `${printable(placeOf(loss, path))}: ${pc.yellow('not carried')}: ${printable(`${loss.what}: ${loss.why}`)}\n`,
  )
  await print(
    `${lines.join('')}${countOf(questions, 'question')} in ${countOf(notes.length, 'note')} from ${name}, ${countOf(losses.length, 'thing')} not carried\n`,
  )
  if (questions === 0) process.exitCode = 1
}

/** @example placeOf({ file: 'items/1.xml', line: 3 }, 'exam.zip') // => 'exam.zip/items/1.xml:3' */
const placeOf = ({ file, line }: Pick<Loss, 'file' | 'line'>, path: string) =>
  `${file === null ? path : `${path}/${file}`}${line === null ? '' : `:${line}`}`

/** A foreign file must not steer the terminal. */
const printable = (text: string) => text.replace(/\p{Cc}/gu, '\uFFFD')
