import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import type { ExportedNote, ExportedQuestion, ItemBank } from '../../../model/authors/bank'
import type { FindPicture } from '../format'
import { carryMarkdown } from '../html/carry-markdown'
import type { DrawPicture } from '../html/portable-html'
import { mediaName } from './media'
import { LABELS, models, TYPE_ID } from './note-type'

const FIRST_DECK_ID = TYPE_ID + 1
const FIRST_NOTE_ID = TYPE_ID + 1_000_000

/** Schema 11, which every Anki since 2.0 reads. */
const SCHEMA = `
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
  flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
  ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null,
  odue integer not null, odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_notes_csum ON notes (csum);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_revlog_cid ON revlog (cid);
`

/** Writes a collection as a SQLite file. */
export function writeCollection(bank: ItemBank, now: Date, findPicture: FindPicture): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'haeseol-'))
  try {
    const path = join(folder, 'collection.anki2')
    const database = new Database(path)
    fill(database, bank, Math.floor(now.getTime() / 1000), findPicture)
    database.close()
    return readFileSync(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function fill(database: Database.Database, { notes }: ItemBank, seconds: number, findPicture: FindPicture): void {
  database.exec(`PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; BEGIN; ${SCHEMA}`)
  const decks = new Map(notes.map(({ path }, i) => [path, FIRST_DECK_ID + i]))
  const col = [
    seconds,
    seconds * 1000,
    seconds * 1000,
    conf(),
    models(seconds),
    deckTable(decks, seconds),
    deckOptions(),
  ]
  database.prepare("INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')").run(...col)
  const questions = notes.flatMap((note, i) =>
    note.questions.map((question) => ({ note, question, deck: FIRST_DECK_ID + i })),
  )
  insertQuestions(database, questions, seconds, findPicture)
  database.exec('COMMIT')
}

/** A question, and the id of the deck of its note. */
interface DeckQuestion {
  note: ExportedNote
  question: ExportedQuestion
  deck: number
}

function insertQuestions(
  database: Database.Database,
  questions: readonly DeckQuestion[],
  seconds: number,
  findPicture: FindPicture,
): void {
  const insertNote = database.prepare("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')")
  const insertCard = database.prepare(
    "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
  )
  const repeats = new Map<string, number>()
  for (const [i, { note, question, deck }] of questions.entries()) {
    const id = FIRST_NOTE_ID + i
    const fields = fieldsOf(note, question, findPicture)
    const tags = note.tags.map((tag) => tag.replaceAll('/', '::'))
    const first = plain(fields[0])
    insertNote.run(
      id,
      guidOf(question, repeats),
      TYPE_ID,
      seconds,
      tags.length === 0 ? '' : ` ${tags.join(' ')} `,
      fields.join('\u001F'),
      first,
      checksum(first),
    )
    insertCard.run(id, id, deck, seconds, i + 1)
  }
}

function fieldsOf(
  note: ExportedNote,
  { stem, options, generalExplanation }: ExportedQuestion,
  findPicture: FindPicture,
): [stem: string, ...string[]] {
  const draw: DrawPicture = (name) => {
    const picture = findPicture(note.path, name)
    return picture === null ? null : { src: mediaName(picture.path), path: picture.path }
  }
  const html = (markdown: string | null | undefined) => (markdown == null ? '' : carryMarkdown(markdown, draw).html)
  return [
    html(stem),
    ...LABELS.map((_, i) => html(options[i]?.text)),
    options
      .filter(({ isKey }) => isKey)
      .map(({ label }) => label)
      .join(', '),
    ...LABELS.map((_, i) => html(options[i]?.explanation)),
    html(generalExplanation),
    html(note.title),
    html(note.path),
  ]
}

/**
 * A question keeps its guid while its stem and options stay the same. The same question in a second note gets another
 * one.
 */
function guidOf({ stem, options }: ExportedQuestion, repeats: Map<string, number>): string {
  const content = [stem, ...options.map(({ text }) => text)].join('\u001F')
  const n = repeats.get(content) ?? 0
  repeats.set(content, n + 1)
  const named = JSON.stringify([stem, options.map(({ text }) => text), n])
  return createHash('sha256').update(named).digest('base64url').slice(0, 12)
}

const SIGNS: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&#13;': '\r' }

/** Strips a field as Anki does, which sorts notes by the result and finds duplicates by it. */
function plain(html: string): string {
  const words = html.replace(/<[^>]*>/g, '')
  if (!words.includes('&')) return words
  return words.replace(/&(?:amp|lt|gt|#13);/g, (entity) => SIGNS[entity]!).replaceAll('\u00A0', ' ')
}

/** The checksum that Anki expects: the first 32 bits of the SHA-1 of the first field. */
const checksum = (text: string) => Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, 8), 16)

const conf = () =>
  JSON.stringify({
    curDeck: 1,
    activeDecks: [1],
    newSpread: 0,
    collapseTime: 1200,
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    curModel: TYPE_ID,
    nextPos: 1,
    sortType: 'noteFld',
    sortBackwards: false,
    addToCur: true,
  })

function deckTable(decks: ReadonlyMap<string, number>, seconds: number): string {
  const deck = (id: number, name: string) => ({
    id,
    name,
    mod: seconds,
    usn: -1,
    desc: '',
    dyn: 0,
    conf: 1,
    collapsed: false,
    extendNew: 10,
    extendRev: 50,
    newToday: [0, 0],
    revToday: [0, 0],
    lrnToday: [0, 0],
    timeToday: [0, 0],
  })
  const all = [
    deck(1, 'Default'),
    ...[...decks].map(([path, id]) => deck(id, path.replace(/\.md$/, '').split('/').join('::'))),
  ]
  return JSON.stringify(Object.fromEntries(all.map((one) => [one.id, one])))
}

const deckOptions = () =>
  JSON.stringify({
    1: {
      id: 1,
      name: 'Default',
      mod: 0,
      usn: 0,
      maxTaken: 60,
      autoplay: true,
      timer: 0,
      replayq: true,
      dyn: false,
      new: { bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 7], order: 1, perDay: 20, separate: true },
      rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, perDay: 200 },
      lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
    },
  })
