import { answerName } from './memory-answer-store'
import type { WaitingAnswer } from './outbox'

const PREFIX = 'answer at hand '

/** Those that this page is putting into its store. */
const own = new Set<string>()

/**
 * Keeps an answer from the moment of the press until the store has it. The store takes its time, and a page can be left
 * meanwhile; only this storage is written at once.
 * @returns lets go of the answer
 */
export function holdAnswer(answer: WaitingAnswer): () => void {
  const key = PREFIX + answerName(answer)
  own.add(key)
  attempt(() => localStorage.setItem(key, JSON.stringify(answer)))
  return () => {
    own.delete(key)
    attempt(() => localStorage.removeItem(key))
  }
}

/** Puts the answers that earlier pages held into the store. */
export async function takeHeld(put: (answer: WaitingAnswer) => Promise<void>): Promise<void> {
  for (const key of heldKeys()) {
    const held = attempt(() => localStorage.getItem(key))
    if (held === null) continue // another tab took it
    await put(JSON.parse(held))
    attempt(() => localStorage.removeItem(key))
  }
}

export const holdsAny = (): boolean => heldKeys().length > 0

export function forgetHeld(): void {
  for (const key of heldKeys()) attempt(() => localStorage.removeItem(key))
}

const heldKeys = () =>
  attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX) && !own.has(key))) ?? []

/** Storage may be full or forbidden. */
export function attempt<T>(use: () => T): T | null {
  try {
    return use()
  } catch {
    return null
  }
}
