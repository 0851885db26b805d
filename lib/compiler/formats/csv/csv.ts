import type { ItemBank } from '../../../model/authors/bank'
import { askable } from '../bank/askable'
import { unique } from '../bank/tidy'
import type { Carried, ReadableFormat, WritableFormat } from '../format'
import { readTable } from './read-table'
import { writeTable } from './write-table'

/**
 * A table with a question on each row, RFC 4180 with a head row. Texts are Markdown. A byte order mark says to
 * spreadsheets that it is UTF-8.
 */
export const csv: ReadableFormat & WritableFormat = {
  name: 'csv',
  about: 'a table, one question a row',
  endings: ['.csv', '.tsv'],
  recognises: ({ name }) => /\.[ct]sv$/i.test(name),
  holds,
  hasPictures: false,
  write: (bank) => new TextEncoder().encode(`\uFEFF${writeTable(holds(bank).bank)}`),
  read: readTable,
}

/** A list in a cell is separated by semicolons, tags by commas too. So no name may contain them. */
function holds(bank: ItemBank): Carried {
  const { bank: held, losses } = askable(bank)
  const notes = held.notes.map((note) => ({
    ...note,
    tags: unique(note.tags.map((tag) => tag.replace(/[;,]+/g, ' ').replace(/\s+/gu, ' ').trim())),
    aliases: unique(note.aliases.map((alias) => alias.replace(/;+/g, ' ').replace(/\s+/gu, ' ').trim())),
  }))
  return { bank: { notes, messages: [] }, losses }
}
