import { answerName } from './memory-answer-store'
import { forgetWaiting } from './note-waiting'
import type { AnswerStore, WaitingAnswer } from './outbox'

const DATABASE = 'haeseol'
const ANSWERS = 'answers'

export const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** @throws DOMException if the browser stores nothing, as in some private windows */
export async function indexedAnswerStore(): Promise<AnswerStore> {
  let opening: Promise<IDBDatabase> | null = null
  const open = () => {
    opening ??= openDatabase(() => {
      opening = null
    })
    return opening
  }
  await open()
  const answers = async (mode: IDBTransactionMode) => (await open()).transaction(ANSWERS, mode).objectStore(ANSWERS)

  /** Keys are ascending numbers, so answers are returned in the order in which they were given. */
  async function keyOf(store: IDBObjectStore, answer: WaitingAnswer): Promise<IDBValidKey | undefined> {
    const [keys, kept] = await Promise.all([done(store.getAllKeys()), done<WaitingAnswer[]>(store.getAll())])
    return keys[kept.findIndex((one) => answerName(one) === answerName(answer))]
  }

  return {
    all: async () => done<WaitingAnswer[]>((await answers('readonly')).getAll()),
    async put(answer) {
      const store = await answers('readwrite')
      await done(store.put(answer, await keyOf(store, answer)))
    },
    async remove(answer) {
      const store = await answers('readwrite')
      const key = await keyOf(store, answer)
      if (key !== undefined) await done(store.delete(key))
    },
  }
}

/** @param onClose  called when it is closed, so that erasing in any tab need not wait for this one */
async function openDatabase(onClose: () => void): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(ANSWERS, { autoIncrement: true })
  const database = await done(opening)
  database.onversionchange = () => {
    database.close()
    onClose()
  }
  return database
}

/** Deletes every answer stored on this device. Part of erasing everything. */
export async function eraseWaitingAnswers(): Promise<void> {
  forgetWaiting() // first, since a forbidden database throws
  await done(indexedDB.deleteDatabase(DATABASE))
}
