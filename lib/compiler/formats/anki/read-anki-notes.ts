import { begin, type Place } from '../collecting/found-question'
import { folderOf, type QuestionCollector } from '../collecting/question-collector'
import type { Imported } from '../format'
import { readCarried } from '../html/carry-markdown'
import { columnRole, FieldReader, hasQuestions } from '../named-fields/read-named-fields'
import { pathOfAddress } from '../pictures/picture-album'
import { readPlainQuestion } from '../plain-question/read-plain-question'
import type { AnkiNote } from './read-collection'

/** Anki separates the levels of decks and tags by `::`. */
const toPath = (name: string) => name.split('::').join('/')

/** Reads the notes that are multiple choice: by the names of their fields, or with lettered options on the front. */
export function readAnkiNotes(
  notes: readonly AnkiNote[],
  fileName: string,
  collector: QuestionCollector,
  media: ReadonlyMap<string, Uint8Array> = new Map(),
): Imported {
  const reader = new NoteReader(fileName.replace(/\.[a-z0-9]+$/iu, ''), collector, media)
  collector.meet(notes.length)
  for (const note of notes) reader.readNote(note)
  return reader.collected()
}

class NoteReader {
  /** Notes that are no questions, by note type. Each type is reported once. */
  private readonly passedOver = new Map<string, { count: number; line: number | null }>()
  /** By the field names of a note type. */
  private readonly readers = new Map<string, FieldReader | null>()

  constructor(
    private readonly fileName: string,
    private readonly collector: QuestionCollector,
    /** Pictures by the names that texts use. */
    private readonly media: ReadonlyMap<string, Uint8Array>,
  ) {}

  readNote(note: AnkiNote): void {
    const place = { file: null, line: note.line, path: toPath(note.deck) || this.fileName }
    const fields = note.fields.map(([field, html]) => [field, this.readField(place, field, html)] as const)
    const fieldReader = this.readerOf(fields.map(([field]) => field))
    const [[, front] = ['', ''], [, back] = ['', '']] = fields
    const read =
      fieldReader === null
        ? readPlainQuestion(withoutBreaks(front), withoutBreaks(back), place)
        : fieldReader.read(
            fields.map(([, value]) => value),
            place,
          )
    if (read === null) this.passOver(note)
    else if ('why' in read) this.collector.loseQuestion(place, `note \`${begin(front)}\``, read.why)
    else {
      if (fieldReader !== null) this.loseOthers(place, fields)
      this.collector.keep({ ...read, tags: note.tags.map(toPath) })
    }
  }

  collected(): Imported {
    for (const [type, { count, line }] of this.passedOver) {
      const what = `${count} ${count === 1 ? 'note' : 'notes'}${type === '' ? '' : ` of the type \`${type}\``}`
      this.collector.loseQuestion({ file: null, line }, what, 'not multiple choice', count)
    }
    return this.collector.collected()
  }

  private readField({ path, ...place }: Place & { path: string }, field: string, html: string): string {
    const withoutSounds = html.replace(/\[sound:([^\]]*)\]/gu, (_, sound) => {
      this.collector.lose(place, `sound \`${sound}\``, 'a file beside the text is not carried')
      return ''
    })
    return readCarried(withoutSounds, {
      lose: ({ what, why }) => this.collector.lose(place, `${what} in the field \`${field}\``, why),
      takePicture: (address) => this.takePicture(path, address),
      takeOwnPicture: (address, own) => {
        const bytes = this.media.get(pathOfAddress(address))
        if (bytes !== undefined) this.collector.addPicture(path, own, bytes)
      },
    })
  }

  /** @returns its link for the note */
  private takePicture(path: string, address: string): string | null {
    const name = pathOfAddress(address)
    const bytes = this.media.get(name)
    if (bytes === undefined) return this.collector.addPictureAt(path, address)
    return this.collector.addPicture(path, `${folderOf(path)}/${name}`, bytes)
  }

  /** @returns null if the names of the fields do not tell what they contain */
  private readerOf(names: readonly string[]): FieldReader | null {
    const id = names.join('\u001F')
    const known = this.readers.get(id)
    if (known !== undefined) return known
    const reader = hasQuestions(names) ? new FieldReader(names) : null
    this.readers.set(id, reader)
    return reader
  }

  private passOver({ type, line }: AnkiNote): void {
    const { count, line: first } = this.passedOver.get(type) ?? { count: 0, line }
    this.passedOver.set(type, { count: count + 1, line: first })
  }

  private loseOthers(place: Place, fields: readonly (readonly [string, string])[]): void {
    for (const [field, value] of fields) {
      if (columnRole(field) === null && value !== '')
        this.collector.lose(place, `field \`${field}\``, 'a question has nothing of this name')
    }
  }
}

/** Anki writes `<br>` between lines. Between options and answers these are plain line ends. */
const withoutBreaks = (markdown: string) => markdown.replaceAll('\\\n', '\n')
