import type { ExportedNote, ExportedQuestion, ItemBank } from '../../../model/authors/bank'
import { askable } from '../bank/askable'
import { unique } from '../bank/tidy'
import { QuestionCollector } from '../collecting/question-collector'
import { isZip, unzip, zip } from '../files/zip'
import type { Carried, FindPicture, Imported, Loss, ReadableFormat, SourceFile, WritableFormat } from '../format'
import { UnreadableFile } from '../format'
import { pathOfAddress } from '../pictures/picture-album'
import { decompress } from './decompress'
import { type MediaNames, mediaName, readMediaNames } from './media'
import { ANKI_OPTIONS } from './note-type'
import { readAnkiNotes } from './read-anki-notes'
import { type AnkiNote, readCollection } from './read-collection'
import { writeCollection } from './write-collection'

/**
 * An Anki package: a zip file with a collection in SQLite. Each question is an Anki note of our own note type, each of
 * our notes is a deck. Texts are HTML with their Markdown in an attribute.
 */
export const anki: ReadableFormat & WritableFormat = {
  name: 'anki',
  about: 'an Anki package of multiple-choice notes',
  endings: ['.apkg'],
  recognises: ({ name, bytes }) => /\.apkg$/i.test(name) && isZip(bytes),
  holds,
  hasPictures: true,
  write: (bank, now, findPicture = () => null) => writePackage(holds(bank).bank, now, findPicture),
  read: readApkg,
}

/** There is no place for aliases, nor for more options than the note type has fields. Anki's tags contain no space. */
function holds(bank: ItemBank): Carried {
  const { bank: held, losses } = askable(bank)
  const notes = held.notes.flatMap((note) => {
    const questions = note.questions.filter(isHeld)
    const tags = unique(note.tags.map((tag) => tag.replaceAll('::', '/').replace(/\s/gu, '_')))
    return questions.length === 0 ? [] : [{ ...note, tags, aliases: [], questions }]
  })
  return { bank: { notes, messages: [] }, losses: [...losses, ...held.notes.flatMap(tooManyOptions)] }
}

const isHeld = ({ options }: ExportedQuestion) => options.length <= ANKI_OPTIONS

const tooManyOptions = ({ path, questions }: ExportedNote): Loss[] =>
  questions
    .filter((question) => !isHeld(question))
    .map(({ line }) => ({
      file: path,
      line,
      what: 'question',
      why: `it has more than ${ANKI_OPTIONS} options`,
      questions: 1,
    }))

/**
 * The collections that a package may contain, newest first. Beside a newer one, the oldest only says that Anki has to
 * be updated.
 */
const COLLECTIONS = ['collection.anki21b', 'collection.anki21', 'collection.anki2']

function writePackage(bank: ItemBank, now: Date, findPicture: FindPicture): Uint8Array {
  const media = new Map<string, Uint8Array>()
  const collection = writeCollection(bank, now, (note, name) => {
    const picture = findPicture(note, name)
    if (picture !== null) media.set(mediaName(picture.path), picture.bytes)
    return picture
  })
  const numbered = [...media].map(([name, bytes], i) => ({ number: String(i), name, bytes }))
  const names = Object.fromEntries(numbered.map(({ number, name }) => [number, name]))
  return zip({
    'collection.anki2': collection,
    media: new TextEncoder().encode(JSON.stringify(names)),
    ...Object.fromEntries(numbered.map(({ number, bytes }) => [number, bytes])),
  })
}

function readApkg(file: SourceFile): Imported {
  const files = unzip(file.bytes, (name) => COLLECTIONS.includes(name) || name === 'media')
  const name = COLLECTIONS.find((collection) => files.has(collection))
  const collection = name === undefined ? undefined : files.get(name)
  if (name === undefined || collection === undefined)
    throw new UnreadableFile('Unexpected zip file without a collection, expected an Anki package')
  const notes = readCollection(collection, name)
  const collector = new QuestionCollector()
  return readAnkiNotes(notes, file.name, collector, readMedia(file.bytes, files.get('media'), notes, name, collector))
}

/** If the media are damaged, only they are lost. */
function readMedia(
  bytes: Uint8Array,
  list: Uint8Array | undefined,
  notes: readonly AnkiNote[],
  collection: string,
  collector: QuestionCollector,
): ReadonlyMap<string, Uint8Array> {
  const isCompressed = collection.endsWith('b')
  try {
    return list === undefined ? new Map() : unpackMedia(bytes, readMediaNames(list, isCompressed), notes, isCompressed)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    collector.lose({ file: error.file ?? 'media', line: null }, 'pictures of the package', error.message)
    return new Map()
  }
}

/** Unpacks the files that texts show as pictures, but no others: most packages contain many sounds. */
function unpackMedia(
  bytes: Uint8Array,
  names: MediaNames,
  notes: readonly AnkiNote[],
  isCompressed: boolean,
): ReadonlyMap<string, Uint8Array> {
  const shown = new Set(notes.flatMap(({ fields }) => fields.flatMap(([, html]) => shownIn(html))))
  const wanted = new Map([...names].filter(([name]) => shown.has(name)).map(([name, number]) => [number, name]))
  if (wanted.size === 0) return new Map()
  const files = unzip(bytes, (number) => wanted.has(number))
  return new Map(
    [...files].map(([number, content]) => {
      const name = wanted.get(number)!
      return [name, isCompressed ? decompress(content, name) : content]
    }),
  )
}

const shownIn = (html: string) =>
  [...html.matchAll(/<img\b[^>]*?\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/giu)].map(([, ...names]) =>
    pathOfAddress(names.find((name) => name !== undefined)!.replaceAll('&amp;', '&')),
  )
