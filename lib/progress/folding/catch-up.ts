import type * as Rows from '../../../prisma/generated/sqlite/client'
import type { PrismaClient } from '../../../prisma/generated/sqlite/client'
import type { LearnerId, NoteSlug } from '../../model/ids'
import type { Transact, Transaction } from '../database/transact'
import { yieldToEventLoop } from '../database/yield-to-event-loop'
import { hasOpenExam } from '../reading/has-open-exam'
import { type Batch, type Cursor, nextBatch } from './counted-answers'
import { FOLD_VERSION, foldAnswer, keysOf, type LearnerState, newLearnerState } from './fold-answer'
import { deleteFold, type FoldRows, keyedStates, put, readRows, touchedBy, writeRows } from './fold-rows'
import type { NoteNames } from './note-names'
import { renameNotes } from './rename-notes'
import type { Undo } from './undo-fold'

interface Fold {
  cursor: Cursor
  learner: LearnerState
  undo: Undo | null
}

/**
 * Folds the answers that were counted since the last call, in transactions of some hundred. Others can read and write
 * in between. It may be killed at any time: complete batches stay folded, and the next call continues. Two processes
 * that do this for one learner take turns.
 * @returns false while the learner has an open exam: the states then stay as they were before it (docs/decisions/0018)
 */
export async function catchUp(
  client: PrismaClient,
  transact: Transact,
  learner: LearnerId,
  names: NoteNames,
): Promise<boolean> {
  if (await hasOpenExam(client, learner)) return false
  while (await isBehind(client, learner, names)) {
    const outcome = await transact(async (tx, locks) => {
      await locks.learners(tx, [learner])
      return (await hasOpenExam(tx, learner)) ? 'held' : foldNext(tx, learner, names)
    })
    if (outcome !== 'more') return outcome === 'done'
    await yieldToEventLoop()
  }
  return true
}

/** Takes no lock, so that a page with nothing to fold does not wait. */
async function isBehind(client: PrismaClient, learner: LearnerId, names: NoteNames): Promise<boolean> {
  const where = { learnerId: learner }
  const fold = await client.learnerFold.findUnique({ where, select: { version: true, names: true, ...CURSOR } })
  if (fold !== null && (fold.version !== FOLD_VERSION || fold.names !== names.id)) return true
  const { responseId, turn } = fold ?? START
  const select = { id: true }
  const answer = await client.itemResponse.findFirst({ where: { ...where, id: { gt: responseId } }, select })
  return (
    answer !== null ||
    (await client.sitting.findFirst({ where: { ...where, foldTurn: { gt: turn } }, select })) !== null
  )
}

const CURSOR = { responseId: true, turn: true }
const START: Cursor = { responseId: 0, turn: 0 }

/** Folds the next batch of answers. The caller has locked the learner. */
async function foldNext(tx: Transaction, learner: LearnerId, names: NoteNames): Promise<'done' | 'more'> {
  const isThere = (await tx.learner.count({ where: { id: learner } })) === 1
  if (!isThere) return 'done' // erased meanwhile
  const fold = await openFold(tx, learner, names)
  const batch = await nextBatch(tx, learner, fold.cursor, names)
  const rows = await readRows(tx, learner, batch.answers)
  const { learner: state, undo } = foldAll(fold, rows, batch)
  await writeRows(tx, learner, keyedStates(rows, batch.answers.map(keysOf)))
  await keepFold(tx, learner, names, { cursor: batch.cursor, learner: state, undo })
  return batch.isLast ? 'done' : 'more'
}

/** The stored fold, with present note names. An empty one if folding has to start over. */
async function openFold(tx: Transaction, learner: LearnerId, names: NoteNames): Promise<Fold> {
  const row = await tx.learnerFold.findUnique({ where: { learnerId: learner } })
  if (row !== null && row.version === FOLD_VERSION) {
    if (row.names === names.id) return toFold(row)
    const renames = await renameNotes(tx, learner, names)
    if (renames !== null) return renames.size === 0 ? toFold(row) : renamed(toFold(row), renames)
  }
  await deleteFold(tx, learner)
  return { cursor: START, learner: newLearnerState(), undo: null }
}

function renamed({ cursor, learner }: Fold, renames: ReadonlyMap<string, NoteSlug>): Fold {
  const { last } = learner.memory
  const memory = { ...learner.memory, last: last && { ...last, note: renames.get(last.note) ?? last.note } }
  return { cursor, learner: { ...learner, memory }, undo: null }
}

function toFold({ responseId, turn, memory, totals, undo }: Rows.LearnerFold): Fold {
  return {
    cursor: { responseId, turn },
    learner: { memory: JSON.parse(memory), totals: JSON.parse(totals) },
    undo: undo === null ? null : JSON.parse(undo),
  }
}

/** Folds a batch into the rows that were read for it. */
function foldAll({ learner, undo }: Fold, rows: FoldRows, { answers }: Batch): Pick<Fold, 'learner' | 'undo'> {
  const last = answers.at(-1)
  for (const answer of answers) {
    const keys = keysOf(answer)
    if (answer === last) undo = { response: answer.response, learner, rows: keyedStates(rows, [keys]) }
    const { learner: next, after } = foldAnswer(learner, touchedBy(rows, keys), answer)
    learner = next
    put(rows, keys, after)
  }
  return { learner, undo }
}

async function keepFold(tx: Transaction, learner: LearnerId, names: NoteNames, fold: Fold): Promise<void> {
  const { cursor, learner: state, undo } = fold
  const row = {
    version: FOLD_VERSION,
    names: names.id,
    ...cursor,
    memory: JSON.stringify(state.memory),
    totals: JSON.stringify(state.totals),
    undo: undo && JSON.stringify(undo),
  }
  const where = { learnerId: learner }
  await tx.learnerFold.upsert({ where, create: { ...where, ...row }, update: row })
}
