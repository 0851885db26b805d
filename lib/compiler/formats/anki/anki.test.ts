import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import Database from 'libsql'
import { expect, test } from 'vitest'
import type { ItemBank } from '../../../model/authors/bank'
import { lines, shown } from '../../testing/shown-bank'
import { unzip } from '../files/zip'
import { anki } from './anki'
import { ankiText } from './anki-text'

function inDatabase<T>(
  content: Uint8Array | null,
  use: (database: Database.Database) => T,
): { result: T; bytes: Uint8Array } {
  const folder = mkdtempSync(join(tmpdir(), 'haeseol-test-'))
  try {
    const path = join(folder, 'c')
    if (content !== null) writeFileSync(path, content)
    const database = new Database(path)
    const result = use(database)
    database.close()
    return { result, bytes: new Uint8Array(readFileSync(path)) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const question = (stem: string) => ({
  line: 1,
  stem,
  options: ['Clay', 'Glass'].map((text, i) => ({
    label: 'AB'[i]!,
    text,
    isKey: i === 0,
    explanation: i === 1 ? '식는다' : null,
  })),
  generalExplanation: null,
})
const bank: ItemBank = {
  notes: [
    {
      path: 'drink/tea.md',
      title: '차',
      tags: ['drink/hot tea'],
      aliases: [],
      questions: [question('Which?'), question('Where?'), question('Which?')],
    },
  ],
  messages: [],
}
const collectionOf = (now: Date) =>
  unzip(anki.write(bank, now), (name) => name === 'collection.anki2').get('collection.anki2')!
const guids = (now: Date) =>
  inDatabase(collectionOf(now), (database) =>
    (database.prepare('SELECT guid FROM notes ORDER BY id').all() as { guid: string }[]).map(({ guid }) => guid),
  ).result

test('a question has one guid in every export, and the same question twice has two', () => {
  const first = guids(new Date('2026-01-01'))
  expect(guids(new Date('2026-11-24'))).toEqual(first)
  expect(new Set(first).size).toBe(3)
})

test('a package is a sound database with a card for each note, in a deck inside another', () => {
  const { result } = inDatabase(collectionOf(new Date(0)), (database) => ({
    check: database.prepare('PRAGMA integrity_check').get() as { integrity_check: string },
    cards: (
      database.prepare('SELECT count(*) AS n FROM cards JOIN notes ON notes.id = cards.nid').get() as { n: number }
    ).n,
    col: database.prepare('SELECT ver, decks, models FROM col').get() as { ver: number; decks: string; models: string },
    tags: (database.prepare('SELECT tags FROM notes').get() as { tags: string }).tags,
  }))
  const decks = Object.values(JSON.parse(result.col.decks) as Record<string, { name: string }>).map(({ name }) => name)
  const [model] = Object.values(JSON.parse(result.col.models) as Record<string, { flds: { name: string }[] }>)
  expect([result.check.integrity_check, result.cards, result.col.ver, decks, result.tags]).toEqual([
    'ok',
    3,
    11,
    ['Default', 'drink::tea'],
    ' drink::hot_tea ',
  ])
  expect(model?.flds.map(({ name }) => name).slice(0, 3)).toEqual(['Question', 'Option A', 'Option B'])
})

/** What Anki's own reader of schema 11 does not do without (serde, in its rslib). */
const NEEDED = {
  models: ['id', 'name', 'type', 'mod', 'usn', 'sortf', 'did', 'tmpls', 'flds', 'css'],
  fields: ['name', 'ord', 'sticky', 'rtl', 'font', 'size'],
  templates: ['name', 'ord', 'qfmt', 'afmt'],
  decks: ['id', 'mod', 'name', 'usn', 'collapsed', 'dyn', 'conf', 'newToday', 'revToday', 'lrnToday', 'timeToday'],
  dconf: ['id', 'mod', 'name', 'usn', 'maxTaken', 'autoplay', 'timer', 'new', 'rev', 'lapse'],
}
type Json = Record<string, unknown>

test('a collection has the keys that Anki asks for, and every reference in it leads somewhere', () => {
  const { col, notes, cards } = inDatabase(collectionOf(new Date(0)), (database) => ({
    col: database.prepare('SELECT models, decks, dconf FROM col').get() as Record<'models' | 'decks' | 'dconf', string>,
    notes: database.prepare('SELECT id, mid, flds FROM notes').all() as { id: number; mid: number; flds: string }[],
    cards: database.prepare('SELECT nid, did FROM cards').all() as { nid: number; did: number }[],
  })).result
  const read = (json: string) => JSON.parse(json) as Record<string, Json>
  const [models, decks, dconf] = [read(col.models), read(col.decks), read(col.dconf)]
  const has = (objects: readonly Json[], keys: readonly string[]) =>
    objects.every((object) => keys.every((key) => key in object))
  const [model] = Object.values(models)
  const flds = model!.flds as Json[]
  expect(
    has([model!], NEEDED.models) && has(flds, NEEDED.fields) && has(model!.tmpls as Json[], NEEDED.templates),
  ).toBe(true)
  expect(has(Object.values(decks), NEEDED.decks) && has(Object.values(dconf), NEEDED.dconf)).toBe(true)
  expect(notes.every(({ mid, flds: texts }) => mid === model!.id && texts.split('\u001F').length === flds.length)).toBe(
    true,
  )
  expect(cards.map(({ nid }) => nid).toSorted()).toEqual(notes.map(({ id }) => id).toSorted())
  expect(cards.every(({ did }) => did in decks)).toBe(true)
})

test('a note is sorted and told from others by its question as Anki strips it: without tags and entities', () => {
  const odd = { ...bank, notes: [{ ...bank.notes[0]!, questions: [question('Is **1** < 2 & 3 > 2?')] }] }
  const collection = unzip(anki.write(odd, new Date(0)), () => true).get('collection.anki2')!
  const { result } = inDatabase(collection, (database) => database.prepare('SELECT sfld, csum FROM notes').get())
  const sha1 = createHash('sha1').update('Is 1 < 2 & 3 > 2?').digest()
  expect(result).toMatchObject({ sfld: 'Is 1 < 2 & 3 > 2?', csum: sha1.readUInt32BE(0) })
})

const FOREIGN = `
CREATE TABLE col (models text, decks text);
CREATE TABLE cards (nid integer, did integer);
CREATE TABLE notes (id integer primary key, mid integer, tags text, flds text);`
const fields = (...names: string[]) => names.map((name, ord) => ({ name, ord }))
const values = (...texts: string[]) => texts.join('\u001F')

function foreign(insert: (database: Database.Database) => void) {
  const { bytes } = inDatabase(null, (database) => {
    database.exec(FOREIGN)
    const models = {
      1: {
        name: 'AllInOne',
        flds: fields('Question', 'Title', 'QType', 'Q_1', 'Q_2', 'Q_3', 'Answers', 'Sources', 'Extra 1'),
      },
      2: { name: 'Basic', flds: fields('Front', 'Back') },
    }
    database
      .prepare('INSERT INTO col VALUES (?, ?)')
      .run(JSON.stringify(models), JSON.stringify({ 5: { name: 'Drink::Tea' } }))
    insert(database)
  })
  return shown(anki.read({ name: 'shared.apkg', bytes: zipSync({ 'collection.anki2': bytes }) }))
}

test('reads notes of another multiple-choice type by the names of their fields', () => {
  const read = foreign((database) => {
    const insert = database.prepare('INSERT INTO notes VALUES (?, ?, ?, ?)')
    insert.run(
      10,
      1,
      ' drink::tea ',
      values('Which <b>two</b>?[sound:a.mp3]', '', '1', 'Clay', 'Glass', 'Iron', '1 0 1', '', 'They keep heat.'),
    )
    insert.run(11, 2, '', values('What is chai?', 'Tea'))
    insert.run(12, 1, '', values('Broken', '', '1', 'x', 'y', '', '7', '', ''))
    database.exec('INSERT INTO cards VALUES (10, 5)')
  })
  expect(read).toBe(
    lines(`
Drink/Tea.md · Tea · #drink/tea
? Which **two**?
[A] Clay
 B  Glass
[C] Iron
! They keep heat.
lost : sound \`a.mp3\`: a file beside the text is not carried
lost : field \`QType\`: a question has nothing of this name
lost : note \`Broken\`: its key \`7\` names no option
lost : 1 note of the type \`Basic\`: not multiple choice
`),
  )
})

test('names notes without a type as such', () => {
  const text = '#separator:tab\n#html:false\nWhat is chai?\tTea\nWhat is cha?\tTea\n'
  expect(shown(ankiText.read({ name: 'notes.txt', bytes: new TextEncoder().encode(text) }))).toBe(
    'lost :3 2 notes: not multiple choice',
  )
})

test('reads lettered options on the front of a basic note', () => {
  const read = foreign((database) => {
    database
      .prepare('INSERT INTO notes VALUES (1, 2, ?, ?)')
      .run('', values('Which?<br>A) Clay<br>B) Glass', 'B) Glass<br>It is clear.'))
  })
  expect(read).toBe('shared.md · shared\n? Which?\n A  Clay\n[B] Glass\n! It is clear.')
})

test('reads our own notes from a plain-text export', () => {
  const row = [
    'Haeseol multiple choice',
    'drink::tea',
    'Which "pot"?',
    'Clay',
    'Glass',
    ...Array(8).fill(''),
    'B',
    'no',
    'yes',
    ...Array(8).fill(''),
    '',
    '차',
    'drink/tea.md',
    'hot',
  ]
  const text = [
    '#separator:tab',
    '#html:true',
    '#notetype column:1',
    '#deck column:2',
    '#tags column:28',
    row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\t'),
  ].join('\n')
  expect(shown(ankiText.read({ name: 'notes.txt', bytes: new TextEncoder().encode(text) }))).toBe(
    'drink/tea.md · 차 · #hot\n? Which "pot"?\n A  Clay ← no\n[B] Glass ← yes',
  )
})

test('reads deck, type and tags that stand above a plain-text export for all of its notes', () => {
  const text = `#separator:tab\n#html:false\n#deck:Drink::Tea\n#tags:hot\n#columns:Question\tOption 1\tOption 2\tAnswer\n# a comment\nWhich?\ta # b\tc\t2\n`
  expect(shown(ankiText.read({ name: 'notes.txt', bytes: new TextEncoder().encode(text) }))).toBe(
    'Drink/Tea.md · Tea · #hot\n? Which?\n A  a # b\n[B] c',
  )
})

/** A frame of Zstandard (RFC 8878) whose blocks are stored as they are. */
function stored(content: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = []
  for (let from = 0; from < content.length; from += 100_000) {
    const block = content.subarray(from, from + 100_000)
    const header = (block.length << 3) | Number(from + 100_000 >= content.length)
    blocks.push(new Uint8Array([header & 255, (header >> 8) & 255, header >> 16]), block)
  }
  const size = new Uint8Array(new Uint32Array([content.length]).buffer)
  return new Uint8Array(Buffer.concat([new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 0xa0]), size, ...blocks]))
}

test('reads a package of today, whose collection is compressed and compares names in a way that only Anki knows', () => {
  const { bytes } = inDatabase(null, (database) => {
    database.exec(`
CREATE TABLE col (id integer primary key, ver integer, models text, decks text);
CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE nocase, config blob);
CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE nocase, config blob, PRIMARY KEY (ntid, ord)) without rowid;
CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE nocase);
CREATE UNIQUE INDEX idx_decks_name ON decks (name);
CREATE TABLE cards (id integer primary key, nid integer, did integer);
CREATE TABLE notes (id integer primary key, mid integer, tags text, flds text);
INSERT INTO notetypes VALUES (1764000000000, 'Choice', x'FF');
INSERT INTO fields VALUES (1764000000000, 1, 'Option A', ''), (1764000000000, 0, 'Question', ''), (1764000000000, 2, 'Option B', ''), (1764000000000, 3, 'Key', '');
INSERT INTO decks VALUES (7, 'Drink' || char(31) || 'Tea');
INSERT INTO cards VALUES (1, 5, 7)`)
    database
      .prepare('INSERT INTO notes VALUES (5, 1764000000000, ?, ?)')
      .run('hot', values('Which?', 'Clay', 'Glass', 'B'))
    database.exec("PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, 'nocase', 'unicase')")
  })
  expect(Buffer.from(bytes).includes('unicase')).toBe(true)
  const apkg = zipSync({ 'collection.anki2': new Uint8Array([1]), 'collection.anki21b': stored(bytes) })
  expect(shown(anki.read({ name: 'new.apkg', bytes: apkg }))).toBe(
    'Drink/Tea.md · Tea · #hot\n? Which?\n A  Clay\n[B] Glass',
  )
})
