import type { ItemBank } from '../../../model/bank'
import { askable, unique } from '../bank/askable'
import { isZip, unzip, zip } from '../files/zip'
import type { Carried, Imported, Loss, ReadableFormat, SourceFile, WritableFormat } from '../format'
import { UnreadableFile } from '../format'
import { ANKI_OPTIONS } from './note-type'
import { readAnkiNotes } from './read-anki-notes'
import { readCollection } from './read-collection'
import { writeCollection } from './write-collection'

/**
 * An Anki package: a zip file with a collection in SQLite. A question is a note of a type of our own, a note a deck. Texts
 * are HTML that carries its Markdown.
 */
export const anki: ReadableFormat & WritableFormat = {
  name: 'anki',
  about: 'an Anki package of multiple-choice notes',
  endings: ['.apkg'],
  recognises: ({ name, bytes }) => /\.apkg$/i.test(name) && isZip(bytes),
  holds,
  write: (bank, now) =>
    zip({ 'collection.anki2': writeCollection(holds(bank).bank, now), media: new TextEncoder().encode('{}') }),
  read: readApkg,
}

/** Aliases have no place, nor have more options than the note type has fields. In Anki's tags no space may stand. */
function holds(bank: ItemBank): Carried {
  const { bank: held, losses } = askable(bank)
  const dropped: Loss[] = []
  const notes = held.notes.flatMap((note) => {
    const questions = note.questions.filter((question) => {
      const fits = question.options.length <= ANKI_OPTIONS
      if (!fits)
        dropped.push({
          file: note.path,
          line: question.line,
          what: 'question',
          why: `it has more than ${ANKI_OPTIONS} options`,
          questions: 1,
        })
      return fits
    })
    const tags = unique(note.tags.map((tag) => tag.replaceAll('::', '/').replace(/\s/gu, '_')))
    return questions.length === 0 ? [] : [{ ...note, tags, aliases: [], questions }]
  })
  return { bank: { notes, messages: [] }, losses: [...losses, ...dropped] }
}

/** The newest of the collections that a package may hold; the oldest is then a note that says so. */
const COLLECTIONS = ['collection.anki21b', 'collection.anki21', 'collection.anki2']

function readApkg(file: SourceFile): Imported {
  const files = unzip(file.bytes, (name) => COLLECTIONS.includes(name))
  const name = COLLECTIONS.find((collection) => files.has(collection))
  if (name === undefined) throw new UnreadableFile('Unexpected zip file without a collection, expected an Anki package')
  const collection = readCollection(files.get(name)!, name)
  return readAnkiNotes(collection, file.name)
}
