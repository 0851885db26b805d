import type { SittingId } from '@/lib/model/ids'
import { done } from './indexed-answer-store'
import { answerName } from './memory-answer-store'
import type { WaitingAnswer } from './outbox'

const DATABASE = 'haeseol acknowledged'
const ANSWERS = 'answers'
/** The latest ones: more than anybody gives to the sittings that are open. */
const MOST = 1_000

/**
 * An answer that the server has, with its reply. It is kept because a copy of a page (lib/offline) may be older than the
 * answers that were given on it.
 */
export interface AcknowledgedAnswer {
  name: string
  answer: WaitingAnswer
  sitting: SittingId
  body: unknown
  /** By the clock of the device, in ms since 1970. */
  atMs: number
}

export async function keepAcknowledged(given: Omit<AcknowledgedAnswer, 'name' | 'atMs'>): Promise<void> {
  await withAnswers('readwrite', async (store) => {
    await done(store.put({ ...given, name: answerName(given.answer), atMs: Date.now() }))
    const surplus = (await done(store.count())) - MOST
    if (surplus <= 0) return
    const oldest = await done(store.index('atMs').getAllKeys(null, surplus))
    await Promise.all(oldest.map((name) => done(store.delete(name))))
  })
}

/** The answers acknowledged between two times, in their order. */
export const acknowledgedBetween = (fromMs: number, toMs: number): Promise<AcknowledgedAnswer[]> =>
  withAnswers('readonly', (store) =>
    done<AcknowledgedAnswer[]>(store.index('atMs').getAll(IDBKeyRange.bound(fromMs, toMs))),
  )

export async function eraseAcknowledged(): Promise<void> {
  await done(indexedDB.deleteDatabase(DATABASE))
}

async function withAnswers<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () =>
    opening.result.createObjectStore(ANSWERS, { keyPath: 'name' }).createIndex('atMs', 'atMs')
  const database = await done(opening)
  try {
    return await use(database.transaction(ANSWERS, mode).objectStore(ANSWERS))
  } finally {
    database.close()
  }
}
