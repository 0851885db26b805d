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
  /** Set if the server refused the answer. It is then not sent again, and kept until a page has said so; a late one for good. */
  refused: Refusal | null
}

export interface Refusal {
  /** The HTTP status, such as 409 for a late answer. */
  status: number
}

/** Whether the answer came after the end of its sitting. The page of the result tells of it. */
export const isLate = ({ status }: Refusal): boolean => status === 409

/** The outcome of sending an answer once. */
export type Delivery =
  | { kind: 'acknowledged'; sitting: SittingId; body: unknown }
  | { kind: 'refused'; sitting: SittingId | null; status: number }
  | Unreachable

interface Unreachable {
  kind: 'unreachable'
  /** The delay that the server asked for. */
  retryAfterMs: number | null
}

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
  /** Calls `flush` after `delayMs`. @returns a function that cancels it */
  schedule(flush: () => void, delayMs: number): () => void
  random(): number
}

export interface Outbox {
  /** Stores an answer and starts sending, unless the server has asked to wait. Resolves once it is stored. */
  put(answer: WaitingAnswer): Promise<void>
  /** Sends waiting answers, oldest first, one at a time: now, or after the delay that the server asked for. */
  flush(): Promise<void>
  all(): Promise<WaitingAnswer[]>
  /** Drops an answer that the server has refused. */
  forget(answer: WaitingAnswer): Promise<void>
  /** @returns a function that stops listening */
  subscribe(listener: (news: AnswerNews) => void): () => void
}

/** Sending again later, after a failure. */
interface Retry {
  cancel(): void
  /** If the server asked for the delay: ends when the retry does. Nothing is sent before. */
  asked: Promise<void> | null
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
  /** At most one is pending, so in a long outage many answers cost no more requests than one each. */
  private retry: Retry | null = null

  constructor(private readonly ports: Ports) {}

  async put(answer: WaitingAnswer): Promise<void> {
    await this.ports.store.put(answer)
    if (this.retry?.asked) return this.notify({ kind: 'waiting', answer })
    this.notify({ kind: 'sending', answer })
    void this.flush()
  }

  flush(): Promise<void> {
    if (this.retry?.asked) return this.retry.asked
    this.retry?.cancel()
    this.retry = null
    this.hasMore = true
    this.running ??= this.sendAll()
    return this.running
  }

  all(): Promise<WaitingAnswer[]> {
    return this.ports.store.all()
  }

  forget(answer: WaitingAnswer): Promise<void> {
    return this.ports.store.remove(answer)
  }

  subscribe(listener: (news: AnswerNews) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private notify(news: AnswerNews): void {
    for (const listener of this.listeners) listener(news)
  }

  private async sendAll(): Promise<void> {
    try {
      do {
        this.hasMore = false
        const failure = await this.sendWaiting()
        if (failure !== null) return this.retryLater(failure)
      } while (this.hasMore)
    } finally {
      this.running = null // not a tick later: a `flush` in between would have no effect
    }
  }

  /** @returns why it stopped; null if all were sent */
  private async sendWaiting(): Promise<Unreachable | null> {
    const waiting = (await this.all()).filter(({ refused }) => refused === null)
    for (const [index, answer] of waiting.entries()) {
      const delivery = await this.send(answer)
      if (delivery.kind !== 'unreachable') continue
      for (const unsent of waiting.slice(index)) this.notify({ kind: 'waiting', answer: unsent })
      return delivery
    }
    return null
  }

  private async send(answer: WaitingAnswer): Promise<Delivery> {
    const { store, deliver } = this.ports
    this.notify({ kind: 'sending', answer })
    const delivery = await deliver(answer)
    if (delivery.kind === 'unreachable') return delivery
    this.failures = 0
    if (delivery.kind === 'acknowledged') {
      await store.remove(answer)
      this.notify({ kind: 'acknowledged', answer, sitting: delivery.sitting, body: delivery.body })
    } else {
      const refusal = { status: delivery.status }
      await store.put({ ...answer, refused: refusal })
      this.notify({ kind: 'refused', answer, refusal })
    }
    return delivery
  }

  private retryLater({ retryAfterMs }: Unreachable): void {
    this.failures++
    const delayMs = retryAfterMs ?? backOffMs(this.failures, this.ports.random)
    let cancel = () => {}
    const made = new Promise<void>((resolve) => {
      cancel = this.ports.schedule(() => {
        this.retry = null
        resolve(this.flush())
      }, delayMs)
    })
    this.retry = { cancel, asked: retryAfterMs === null ? null : made }
  }
}
