/**
 * The folded states of a learner in a database, actual and expected. The expected ones are folded one by one from all
 * answers that count, sorted by their place. Which answers count, and where, is decided here without any code of the
 * store.
 */
import type { LearnerId } from '../../model/ids'
import type { ItemVersion } from '../../model/key'
import {
  type CountedAnswer,
  foldAnswer,
  keysOf,
  type MarkState,
  newLearnerState,
  type Touched,
} from '../folding/fold-answer'
import type { NoteNames } from '../folding/note-names'
import { type Row, tableRows } from './table-rows'

export const SAME_NAMES: NoteNames = { id: 'same', now: (note) => note, noteOf: () => undefined }

type Kind = keyof Touched
export interface FoldedStates extends Record<Kind, Row[]> {
  learner: Row[]
}

const ORDERS: Record<Kind, [table: string, ...key: string[]]> = {
  notes: ['NoteMemory', 'note'],
  marks: ['ItemMark', 'itemId', 'generation'],
  slots: ['StudyTime', 'slot'],
  weeks: ['NoteWeek', 'week', 'note'],
}

/** The rows of a learner, with parsed JSON. */
export async function foldRows(url: string, learner: LearnerId): Promise<{ states: FoldedStates; cursor: unknown[] }> {
  const own = async (table: string, ...order: string[]) =>
    (await tableRows(url, table, ...order))
      .filter(({ learnerId }) => learnerId === learner)
      .map(({ learnerId, ...row }) => parsed(row))
  const marks = await own(...ORDERS.marks)
  const folds = await own('LearnerFold', 'learnerId')
  return {
    states: {
      learner: folds.map(({ memory, totals }) => ({ memory, totals })),
      notes: await own(...ORDERS.notes),
      marks: marks.map((row) => ({ ...row, sure: Boolean(row.sure) })),
      slots: await own(...ORDERS.slots),
      weeks: await own(...ORDERS.weeks),
    },
    cursor: folds.map(({ version, responseId, turn, names, undo }) => [version, responseId, turn, names, undo]),
  }
}

function parsed(row: Row): Row {
  const isJson = (value: unknown) => typeof value === 'string' && value.startsWith('{')
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, isJson(value) ? JSON.parse(String(value)) : value]),
  )
}

export async function expectedFold(
  url: string,
  learner: LearnerId,
  names = SAME_NAMES,
): Promise<{ states: FoldedStates }> {
  const answers = await countedAnswers(url, learner, names)
  const events = [...(await tableRows(url, 'ItemResponse', 'id')), ...(await tableRows(url, 'Sitting', 'id'))]
  const hasBegun = events.some((row) => row.learnerId === learner && (row.seq !== undefined || row.foldTurn !== null))
  let state = newLearnerState()
  const states = { notes: new Map(), marks: new Map(), slots: new Map(), weeks: new Map() }
  for (const answer of answers) {
    const keys = Object.entries(keysOf(answer)) as [Kind, string][]
    const before = Object.fromEntries(keys.map(([kind, key]) => [kind, states[kind].get(key) ?? null]))
    const next = foldAnswer(state, before as unknown as Touched, answer)
    state = next.learner
    for (const [kind, key] of keys) if (next.after[kind] !== null) states[kind].set(key, next.after[kind])
  }
  const rows = (kind: Kind, toRow: (state: never) => Row) => {
    const [, ...columns] = ORDERS[kind]
    const all = [...states[kind]].map(([key, value]): Row => {
      const values = JSON.parse(key) as unknown[]
      return { ...Object.fromEntries(columns.map((column, i) => [column, values[i]])), ...toRow(value as never) }
    })
    return all.sort((a, b) => columns.map((name) => compare(a[name], b[name])).find((order) => order !== 0) ?? 0)
  }
  return {
    states: asJson({
      learner: hasBegun ? [{ memory: state.memory, totals: state.totals }] : [],
      notes: rows('notes', (note) => note),
      marks: rows('marks', withFault),
      slots: rows('slots', (tally) => ({ tally })),
      weeks: rows('weeks', (share) => share),
    }),
  }
}

/** The columns beside a mark, on both databases: SQLite has numbers for truth. */
function withFault({ mark, ...row }: MarkState): Row {
  const byTimes = mark.missed.toSorted((a, b) => b.times - a.times)
  return {
    ...row,
    mark,
    faultAt: mark.fault?.at ?? null,
    rightAt: mark.fault && mark.rightAt,
    sure: mark.fault?.confidence === 'sure',
    misses: mark.misses,
    missed: byTimes[0] ?? null,
  }
}

const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value))
const compare = (a: unknown, b: unknown) => (a === b ? 0 : (a as string) < (b as string) ? -1 : 1)

async function countedAnswers(url: string, learner: LearnerId, names: NoteNames): Promise<CountedAnswer[]> {
  const undone = new Set((await tableRows(url, 'UndoneResponse', 'responseId')).map(({ responseId }) => responseId))
  const responses = (await tableRows(url, 'ItemResponse', 'id')).filter((row) => row.learnerId === learner)
  const sittings = new Map((await tableRows(url, 'Sitting', 'id')).map((row) => [row.id, row]))
  const versions = new Map(
    (await tableRows(url, 'ItemVersion', 'id')).map((row) => [`${row.itemId} ${row.id}`, JSON.parse(String(row.text))]),
  )
  const regrades = new Map((await tableRows(url, 'Regrade', 'id')).map((row) => [row.responseId, row]))
  const isChanged = (row: Row) =>
    responses.some((other) => {
      return other.sittingId === row.sittingId && other.itemId === row.itemId && Number(other.seq) > Number(row.seq)
    })
  const keyed = responses.flatMap((row) => {
    const sitting = sittings.get(row.sittingId)!
    const isExam = sitting.kind === 'exam'
    if (undone.has(row.id) || (isExam && (sitting.state === 'open' || isChanged(row)))) return []
    if (row.options === '[]') return [] // taken back
    const key = isExam ? [sitting.foldAfter, sitting.foldTurn, row.id] : [row.id, 0, 0]
    const version = versions.get(`${row.itemId} ${row.versionId}`)
    const regrade = regrades.get(row.id)
    const corrected = versions.get(`${row.itemId} ${regrade?.versionId}`)
    const marked = { ...row, verdict: (regrade ?? row).verdict }
    return [
      {
        key: key.map(Number),
        answer: toAnswer(marked, sitting, { ...version, key: (corrected ?? version).key }, names),
      },
    ]
  })
  const order = (a: number[], b: number[]) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!
  return keyed.sort((a, b) => order(a.key, b.key)).map(({ answer }) => answer)
}

function toAnswer(row: Row, sitting: Row, { item, key }: ItemVersion, names: NoteNames): CountedAnswer {
  return {
    response: Number(row.id),
    note: names.noteOf(item.id) ?? names.now(item.note),
    item: item.id,
    generation: item.generation,
    optionCount: item.options.length,
    choose: item.choose,
    key,
    options: JSON.parse(String(row.options)),
    verdict: row.verdict as CountedAnswer['verdict'],
    confidence: row.confidence as CountedAnswer['confidence'],
    elapsedMs: row.elapsedMs as number | null,
    at: new Date(row.at as string).getTime(),
    kind: sitting.kind as CountedAnswer['kind'],
    cram: Boolean(sitting.cram),
  }
}
