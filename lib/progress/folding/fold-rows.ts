import { Prisma } from '../../../prisma/generated/sqlite/client'
import type { LearnerId } from '../../model/ids'
import { faultOf } from '../../quiz/mistakes/fault-of'
import type { ItemMark } from '../../quiz/mistakes/mark-item'
import { type StudyTally, slotOf, weekOf } from '../../quiz/study-tally'
import { inBatches } from '../database/in-batches'
import type { Transaction } from '../database/transact'
import type { CountedAnswer, keysOf, MarkState, NoteState, Share, Touched } from './fold-answer'

/** States by the keys of `keysOf`. */
export interface FoldRows {
  notes: Map<string, NoteState>
  marks: Map<string, MarkState>
  slots: Map<string, StudyTally>
  weeks: Map<string, Share>
}

type Keys = ReturnType<typeof keysOf>

/** States with their keys; null for a state that does not exist. */
export type KeyedStates = { [Kind in keyof FoldRows]: [key: string, state: Touched[Kind]][] }

/**
 * The table of each kind of state: its name, the columns of its primary key after the learner, and its other columns.
 */
const TABLES = {
  notes: {
    name: 'NoteMemory',
    key: ['note'],
    columns: ['memory', 'answers', 'right'],
    values: ({ memory, answers, right }: NoteState) => [JSON.stringify(memory), answers, right],
  },
  marks: {
    name: 'ItemMark',
    key: ['itemId', 'generation'],
    columns: ['note', 'mark', 'faultAt', 'rightAt', 'sure', 'misses', 'missed'],
    values: ({ note, mark }: MarkState) => [note, JSON.stringify(mark), ...faultColumns(mark)],
  },
  slots: {
    name: 'StudyTime',
    key: ['slot'],
    columns: ['tally'],
    values: (tally: StudyTally) => [JSON.stringify(tally)],
  },
  weeks: {
    name: 'NoteWeek',
    key: ['week', 'note'],
    columns: ['answers', 'right'],
    values: ({ answers, right }: Share) => [answers, right],
  },
}

/** Beside the mark, what all mistakes are read by. */
function faultColumns(mark: ItemMark): unknown[] {
  const fault = faultOf(mark)
  const { faultAt = null, rightAt = null, sure = false, missed = null } = fault ?? {}
  return [faultAt, rightAt, sure, mark.misses, missed && JSON.stringify(missed)]
}

const KINDS = Object.keys(TABLES) as (keyof FoldRows)[]
/** Limits the length of a statement. */
const ROWS_AT_ONCE = 50

/** Reads the states that these answers change. */
export async function readRows(
  tx: Transaction,
  learner: LearnerId,
  answers: readonly CountedAnswer[],
): Promise<FoldRows> {
  const own = { learnerId: learner }
  const note = (part: CountedAnswer[]) => anyOf(part, (answer) => answer.note)
  const item = (part: CountedAnswer[]) => anyOf(part, (answer) => answer.item)
  const slot = (part: CountedAnswer[]) => anyOf(part, ({ at }) => slotOf(at))
  const week = (part: CountedAnswer[]) => anyOf(part, ({ at }) => weekOf(at))
  const notes = await inBatches(answers, (part) => tx.noteMemory.findMany({ where: { ...own, note: note(part) } }))
  const marks = await inBatches(answers, (part) => tx.itemMark.findMany({ where: { ...own, itemId: item(part) } }))
  const slots = await inBatches(answers, (part) => tx.studyTime.findMany({ where: { ...own, slot: slot(part) } }))
  const weeks = await inBatches(answers, (part) =>
    tx.noteWeek.findMany({ where: { ...own, week: week(part), note: note(part) } }),
  )
  return {
    notes: new Map(notes.map((row) => [JSON.stringify([row.note]), toNoteState(row)])),
    marks: new Map(marks.map((row) => [JSON.stringify([row.itemId, row.generation]), toMarkState(row)])),
    slots: new Map(slots.map(({ slot, tally }) => [JSON.stringify([slot]), JSON.parse(tally)])),
    weeks: new Map(weeks.map(({ week, note, ...share }) => [JSON.stringify([week, note]), toShare(share)])),
  }
}

const anyOf = <T>(answers: readonly CountedAnswer[], of: (answer: CountedAnswer) => T) => {
  return { in: [...new Set(answers.map(of))] }
}

export const toNoteState = (row: { memory: string; answers: number; right: number }): NoteState => {
  return { memory: JSON.parse(row.memory), ...toShare(row) }
}

export const toMarkState = (row: { note: string; mark: string }): MarkState => {
  return { note: row.note as MarkState['note'], mark: JSON.parse(row.mark) }
}

const toShare = ({ answers, right }: Share): Share => ({ answers, right })

/** Stores states. A state of null deletes its row. */
export async function writeRows(tx: Transaction, learner: LearnerId, states: KeyedStates): Promise<void> {
  for (const kind of KINDS) {
    const { name, key, columns, values } = TABLES[kind]
    const present = states[kind].flatMap(([key, state]) =>
      state === null ? [] : [[learner, ...JSON.parse(key), ...(values as (state: unknown) => unknown[])(state)]],
    )
    for (let i = 0; i < present.length; i += ROWS_AT_ONCE) {
      await upsert(tx, name, ['learnerId', ...key], columns, present.slice(i, i + ROWS_AT_ONCE))
    }
    for (const [own, state] of states[kind])
      if (state === null) await remove(tx, name, key, [learner, ...JSON.parse(own)])
  }
}

export function touchedBy(rows: FoldRows, keys: Keys): Touched {
  return {
    notes: rows.notes.get(keys.notes) ?? null,
    marks: rows.marks.get(keys.marks) ?? null,
    slots: rows.slots.get(keys.slots) ?? null,
    weeks: rows.weeks.get(keys.weeks) ?? null,
  }
}

export function put(rows: FoldRows, keys: Keys, { notes, marks, slots, weeks }: Touched): void {
  if (notes !== null) rows.notes.set(keys.notes, notes)
  if (marks !== null) rows.marks.set(keys.marks, marks)
  if (slots !== null) rows.slots.set(keys.slots, slots)
  if (weeks !== null) rows.weeks.set(keys.weeks, weeks)
}

/** The states under the keys of some answers, each key once. */
export function keyedStates(rows: FoldRows, keys: readonly Keys[]): KeyedStates {
  const of = <State>(states: Map<string, State>, kind: keyof FoldRows) =>
    [...new Set(keys.map((own) => own[kind]))].map((key): [string, State | null] => [key, states.get(key) ?? null])
  return {
    notes: of(rows.notes, 'notes'),
    marks: of(rows.marks, 'marks'),
    slots: of(rows.slots, 'slots'),
    weeks: of(rows.weeks, 'weeks'),
  }
}

const quoted = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ')

/** @param rows  the values of the key and the columns */
async function upsert(tx: Transaction, table: string, key: string[], columns: string[], rows: unknown[][]) {
  const names = Prisma.raw(`"${table}" (${quoted([...key, ...columns])})`)
  const updates = Prisma.raw(columns.map((column) => `"${column}" = excluded."${column}"`).join(', '))
  const values = Prisma.join(rows.map((row) => Prisma.sql`(${Prisma.join(row)})`))
  await tx.$executeRaw`
    INSERT INTO ${names} VALUES ${values} ON CONFLICT (${Prisma.raw(quoted(key))}) DO UPDATE SET ${updates}`
}

async function remove(tx: Transaction, table: string, key: string[], values: unknown[]) {
  const conditions = ['learnerId', ...key].map((column, i) => Prisma.sql`${Prisma.raw(`"${column}"`)} = ${values[i]}`)
  await tx.$executeRaw`DELETE FROM ${Prisma.raw(`"${table}"`)} WHERE ${Prisma.join(conditions, ' AND ')}`
}

/** Deletes a learner's folded states. The next `catchUp` starts at the first answer. */
export async function deleteFold(tx: Transaction, learner: LearnerId): Promise<void> {
  const where = { learnerId: learner }
  await tx.learnerFold.deleteMany({ where })
  await tx.noteMemory.deleteMany({ where })
  await tx.itemMark.deleteMany({ where })
  await tx.studyTime.deleteMany({ where })
  await tx.noteWeek.deleteMany({ where })
}
