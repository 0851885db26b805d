import { basename } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import pc from 'picocolors'
import { isEncoding } from '../../../lib/compiler/formats/files/decode-text'
import {
  type Imported,
  type Loss,
  NotAnExam,
  type ReadableFormat,
  UnreadableFile,
} from '../../../lib/compiler/formats/format'
import { guessFormat, readableFormats } from '../../../lib/compiler/formats/formats'
import { type Plan, planNotes, type TakenPaths } from '../../../lib/compiler/formats/notes/plan-notes'
import { SumOpen } from '../../../lib/compiler/formats/sum-open'
import { countOf } from '../../shared/count-of'
import { print } from '../../shared/print'
import { NotWritten, writeAll } from '../../shared/write-all'
import { type ImportSource, listSources, readSource } from './import-sources'

interface ImportOptions {
  /** The folder for the notes. */
  out: string
  format?: string
  encoding?: string
}

/**
 * `haeseol import`: turns the questions of a file, or of each file of a folder, into notes, and reports what was lost.
 * Nothing is overwritten. Either all notes of a file are written or none. The exit status is 1 if a file could not be
 * read or written, or there was no question.
 */
export async function importPath(path: string, options: ImportOptions): Promise<void> {
  setFlagsFromString('--heap-growing-percent=50') // collect garbage earlier: two thirds of the memory in the same time
  if (options.encoding !== undefined && !isEncoding(options.encoding))
    return fail(path, `Unexpected encoding \`${options.encoding}\`, expected one such as utf-8, cp949 or windows-1252`)
  const { sources, messages, isFolder } = listSources(path)
  for (const message of messages) await print(`${printable(message)}\n`)
  const importer = new Importer(options, isFolder)
  for (const source of sources) await importer.importFile(source)
  await importer.finish(path)
}

class Importer {
  private readonly taken: TakenPaths = new Map()
  private readonly total = { files: 0, read: 0, written: 0, notes: 0, losses: 0 }

  constructor(
    private readonly options: ImportOptions,
    private readonly isFolder: boolean,
  ) {}

  async importFile(source: ImportSource): Promise<void> {
    try {
      const { imported, format } = this.read(source)
      const plan = planNotes(imported, this.taken)
      writeAll(
        this.options.out,
        plan.notes.map(({ path, markdown }) => ({ path, content: markdown })),
        imported.pictures.map(({ path, bytes }) => ({ path, content: bytes })),
      )
      this.add(imported, plan)
      await report(source, format, imported, plan)
    } catch (error) {
      if (error instanceof NotAnExam && this.isFolder)
        await print(`${printable(source.path)}: ${pc.yellow('skipped')}: ${printable(error.message)}\n`)
      else if (error instanceof UnreadableFile) fail(placeOf(error, source.path), error.message)
      else if (error instanceof SumOpen || error instanceof NotWritten) fail(source.path, error.message)
      else throw error
    }
  }

  /** For a folder, prints the totals of its files. */
  async finish(path: string): Promise<void> {
    const { files, read, written, notes, losses } = this.total
    if (written === 0) process.exitCode = 1
    if (this.isFolder)
      await print(
        `${printable(path)}: ${sumOf(written, read)} in ${countOf(notes, 'note')} from ${countOf(files, 'file')}, ${countOf(losses, 'thing')} not carried\n`,
      )
  }

  private read(source: ImportSource): { imported: Imported; format: ReadableFormat } {
    const { encoding } = this.options
    const file = { ...readSource(source), ...(encoding !== undefined && { encoding }) }
    const format = readableFormats.find(({ name }) => name === this.options.format) ?? guessFormat(file)
    if (format === null) {
      const names = readableFormats.map(({ name }) => name).join(', ')
      throw new NotAnExam(`Unexpected kind of file, expected one that \`--format\` names: ${names}`)
    }
    return { imported: inFolder(format.read(file), source.folder), format }
  }

  private add({ read }: Imported, { notes, losses }: Plan): void {
    this.total.files++
    this.total.read += read
    this.total.written += questionsIn(notes)
    this.total.notes += notes.length
    this.total.losses += losses.length
  }
}

/** Puts notes and pictures into the subfolder that their source file was in. */
const inFolder = (imported: Imported, folder: string): Imported =>
  folder === ''
    ? imported
    : {
        ...imported,
        bank: {
          ...imported.bank,
          notes: imported.bank.notes.map((note) => ({ ...note, path: `${folder}/${note.path}` })),
        },
        pictures: imported.pictures.map((picture) => ({ ...picture, path: `${folder}/${picture.path}` })),
      }

const questionsIn = (notes: Plan['notes']) => notes.reduce((sum, note) => sum + note.questions, 0)

async function report({ path }: ImportSource, { name }: ReadableFormat, imported: Imported, plan: Plan): Promise<void> {
  const guesses = imported.guesses.map(
    ({ file, encoding }) =>
      `${printable(placeOf({ file, line: null }, path))}: ${pc.yellow('read as')} ${encoding}, a guess; say \`--encoding\` if it is another\n`,
  )
  const losses = plan.losses.map(
    (loss) =>
      `${printable(placeOf(loss, path))}: ${pc.yellow('not carried')}: ${printable(`${loss.what}: ${loss.why}`)}\n`,
  )
  const { length } = plan.notes
  const written = sumOf(questionsIn(plan.notes), imported.read)
  await print(
    `${guesses.join('')}${losses.join('')}${written} in ${countOf(length, 'note')} from ${name} ${printable(basename(path))}, ${countOf(losses.length, 'thing')} not carried\n`,
  )
}

/** @example sumOf(1, 2) // => '1 of 2 questions' */
const sumOf = (written: number, read: number) => `${written} of ${countOf(read, 'question')}`

function fail(place: string, reason: string): void {
  console.error(pc.red(printable(`${place}: ${reason}`)))
  process.exitCode = 1
}

/** @example placeOf({ file: 'items/1.xml', line: 3 }, 'exam.zip') // => 'exam.zip/items/1.xml:3' */
const placeOf = ({ file, line }: Pick<Loss, 'file' | 'line'>, path: string) =>
  `${file === null ? path : `${path}/${file}`}${line === null ? '' : `:${line}`}`

/** Removes control characters: an imported file must not control the terminal. */
const printable = (text: string) => text.replace(/\p{Cc}/gu, '\uFFFD')
