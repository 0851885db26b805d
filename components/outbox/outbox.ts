import type { ItemId, NoteSlug, OptionId, SittingId } from '@/lib/model/ids'
import type { Confidence } from '@/lib/model/sitting'

/** An answer on its way to the server. `(sitting, item, seq)` names it, so that sending it again changes nothing. */
export interface WaitingAnswer {
  /** Null on a concept page whose first answer begins a sitting of `note`. */
  sitting: SittingId | null
  note: NoteSlug | null
  item: ItemId
  seq: number
  options: OptionId[]
  confidence: Confidence | null
  elapsedMs: number | null
  /** Why the server would not take it. It is then kept and shown, and not sent again. */
  refused: Refusal | null
}

export interface Refusal {
  /** The HTTP status: 409 for an answer that came too late. */
  status: number
}

/** What came of sending an answer once. */
export type Delivery =
  | { kind: 'acknowledged'; sitting: SittingId; body: unknown }
  | { kind: 'refused'; sitting: SittingId | null; status: number }
  | { kind: 'unreachable'; retryAfterMs: number | null }

/** What the outbox tells of one answer. */
export type AnswerNews =
  | { kind: 'sending' | 'waiting'; answer: WaitingAnswer }
  | { kind: 'acknowledged'; answer: WaitingAnswer; sitting: SittingId; body: unknown }
  | { kind: 'refused'; answer: WaitingAnswer; refusal: Refusal }

/** Where answers wait. Survives a closed tab. */
export interface AnswerStore {
  all(): Promise<WaitingAnswer[]>
  put(answer: WaitingAnswer): Promise<void>
  remove(answer: WaitingAnswer): Promise<void>
}

interface Ports {
  store: AnswerStore
  deliver(answer: WaitingAnswer): Promise<Delivery>
  /** Calls back after some milliseconds. */
  schedule(flush: () => void, delayMs: number): void
  random(): number
}

export interface Outbox {
  /** Keeps an answer and begins to send. Resolves once it is kept. */
  put(answer: WaitingAnswer): Promise<void>
  /** Sends what waits, oldest first, one at a time. */
  flush(): Promise<void>
  all(): Promise<WaitingAnswer[]>
  /** @returns how to stop listening */
  subscribe(listener: (news: AnswerNews) => void): () => void
}

const LONGEST_MS = 30_000

/**
 * How long to wait after some failures in a row: 1 s, doubled each time up to 30 s, of which a random half is taken
 * away so that a hall of learners does not come back at one instant.
 * @param failures  1 or more
 */
export function backOffMs(failures: number, random: () => number): number {
  return Math.min(1000 * 2 ** (failures - 1), LONGEST_MS) * (1 - random() / 2)
}

export function createOutbox({ store, deliver, schedule, random }: Ports): Outbox {
  const listeners = new Set<(news: AnswerNews) => void>()
  const tell = (news: AnswerNews) => {
    for (const listener of listeners) listener(news)
  }
  let failures = 0
  let running: Promise<void> | null = null
  let hasMore = false

  /** @returns whether the next answer may be sent */
  async function send(answer: WaitingAnswer): Promise<boolean> {
    tell({ kind: 'sending', answer })
    const delivery = await deliver(answer)
    if (delivery.kind === 'unreachable') {
      failures++
      tell({ kind: 'waiting', answer })
      schedule(flush, delivery.retryAfterMs ?? backOffMs(failures, random))
      return false
    }
    failures = 0
    if (delivery.kind === 'acknowledged') {
      await store.remove(answer)
      tell({ kind: 'acknowledged', answer, sitting: delivery.sitting, body: delivery.body })
    } else {
      const refusal = { status: delivery.status }
      await store.put({ ...answer, refused: refusal })
      tell({ kind: 'refused', answer, refusal })
    }
    return true
  }

  async function sendAll(): Promise<void> {
    do {
      hasMore = false
      const waiting = (await store.all()).filter(({ refused }) => refused === null)
      for (const [index, answer] of waiting.entries()) {
        if (await send(answer)) continue
        for (const behind of waiting.slice(index + 1)) tell({ kind: 'waiting', answer: behind })
        return
      }
    } while (hasMore)
  }

  function flush(): Promise<void> {
    hasMore = true
    running ??= sendAll().finally(() => {
      running = null
    })
    return running
  }

  return {
    async put(answer) {
      await store.put(answer)
      tell({ kind: 'sending', answer })
      void flush()
    },
    flush,
    all: () => store.all(),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
