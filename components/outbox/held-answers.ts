import { attempt } from '@/components/device-storage'
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
    drop(key)
  }
}

/** Puts the answers that earlier pages held into the store. Those that it does not take stay for a later page. */
export async function takeHeld(put: (answer: WaitingAnswer) => Promise<void>): Promise<void> {
  for (const key of heldKeys()) {
    const answer = attempt(() => heldAt(key))
    if (answer === null) drop(key)
    else
      await put(answer).then(
        () => drop(key),
        () => {},
      )
  }
}

/**
 * An entry that was cut off, or that another program wrote, could never be sent.
 * @returns null for such an entry
 * @throws SyntaxError if it is not JSON
 */
function heldAt(key: string): WaitingAnswer | null {
  const answer = JSON.parse(localStorage.getItem(key) ?? 'null') as WaitingAnswer | null
  return answer !== null && PREFIX + answerName(answer) === key ? answer : null
}

const drop = (key: string) => attempt(() => localStorage.removeItem(key))

export const holdsAny = (): boolean => heldKeys().length > 0

export function forgetHeld(): void {
  heldKeys().forEach(drop)
}

const heldKeys = () =>
  attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX) && !own.has(key))) ?? []
