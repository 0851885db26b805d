import type { ItemId, NoteSlug, OptionId, SittingId } from '@/lib/model/ids'
import type { Confidence } from '@/lib/model/study/sitting'

/** An answer on its way to the server. `(sitting, item, seq)` identifies it, so it can be sent again safely. */
export interface WaitingAnswer {
  /** Null for the first answer on a concept page, which begins a sitting of `note`. */
  sitting: SittingId | null
  note: NoteSlug | null
  item: ItemId
  seq: number
  options: OptionId[]
  confidence: Confidence | null
  elapsedMs: number | null
  /** Set if the server refused the answer. It is then kept and shown but not sent again. */
  refused: Refusal | null
}

export interface Refusal {
  /** The HTTP status, such as 409 for a late answer. */
  status: number
}

/** The outcome of sending an answer once. */
export type Delivery =
  | { kind: 'acknowledged'; sitting: SittingId; body: unknown }
  | { kind: 'refused'; sitting: SittingId | null; status: number }
  | { kind: 'unreachable'; retryAfterMs: number | null }

/** What the outbox reports about an answer. */
export type AnswerNews =
  | { kind: 'sending' | 'waiting'; answer: WaitingAnswer }
  | { kind: 'acknowledged'; answer: WaitingAnswer; sitting: SittingId; body: unknown }
  | { kind: 'refused'; answer: WaitingAnswer; refusal: Refusal }

/** Stores waiting answers. They survive closing the tab. */
export interface AnswerStore {
  all(): Promise<WaitingAnswer[]>
  put(answer: WaitingAnswer): Promise<void>
  remove(answer: WaitingAnswer): Promise<void>
}

interface Ports {
  store: AnswerStore
  deliver(answer: WaitingAnswer): Promise<Delivery>
  /** Calls `flush` after `delayMs`. */
  schedule(flush: () => void, delayMs: number): void
  random(): number
}

export interface Outbox {
  /** Stores an answer and starts sending. Resolves once it is stored. */
  put(answer: WaitingAnswer): Promise<void>
  /** Sends waiting answers, oldest first, one at a time. */
  flush(): Promise<void>
  all(): Promise<WaitingAnswer[]>
  /** @returns a function that stops listening */
  subscribe(listener: (news: AnswerNews) => void): () => void
}

const MAX_DELAY_MS = 30_000

/**
 * How long to wait after consecutive failures: 1 s, doubled each time up to 30 s, minus a random part of up to half, so
 * that a room full of learners does not retry at the same instant.
 * @param failures  at least 1
 */
export function backOffMs(failures: number, random: () => number): number {
  return Math.min(1000 * 2 ** (failures - 1), MAX_DELAY_MS) * (1 - random() / 2)
}

/** Keeps answers in a store until the server has acknowledged or refused them. */
export class StoredOutbox implements Outbox {
  private readonly listeners = new Set<(news: AnswerNews) => void>()
  private failures = 0
  private running: Promise<void> | null = null
  private hasMore = false

  constructor(private readonly ports: Ports) {}

  async put(answer: WaitingAnswer): Promise<void> {
    await this.ports.store.put(answer)
    this.notify({ kind: 'sending', answer })
    void this.flush()
  }

  flush(): Promise<void> {
    this.hasMore = true
    this.running ??= this.sendAll().finally(() => {
      this.running = null
    })
    return this.running
  }

  all(): Promise<WaitingAnswer[]> {
    return this.ports.store.all()
  }

  subscribe(listener: (news: AnswerNews) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private notify(news: AnswerNews): void {
    for (const listener of this.listeners) listener(news)
  }

  private async sendAll(): Promise<void> {
    do {
      this.hasMore = false
      const waiting = (await this.all()).filter(({ refused }) => refused === null)
      for (const [index, answer] of waiting.entries()) {
        if (await this.send(answer)) continue
        for (const behind of waiting.slice(index + 1)) this.notify({ kind: 'waiting', answer: behind })
        return
      }
    } while (this.hasMore)
  }

  /** @returns whether the next answer may be sent */
  private async send(answer: WaitingAnswer): Promise<boolean> {
    const { store, deliver, schedule, random } = this.ports
    this.notify({ kind: 'sending', answer })
    const delivery = await deliver(answer)
    if (delivery.kind === 'unreachable') {
      this.failures++
      this.notify({ kind: 'waiting', answer })
      schedule(() => void this.flush(), delivery.retryAfterMs ?? backOffMs(this.failures, random))
      return false
    }
    this.failures = 0
    if (delivery.kind === 'acknowledged') {
      await store.remove(answer)
      this.notify({ kind: 'acknowledged', answer, sitting: delivery.sitting, body: delivery.body })
    } else {
      const refusal = { status: delivery.status }
      await store.put({ ...answer, refused: refusal })
      this.notify({ kind: 'refused', answer, refusal })
    }
    return true
  }
}
