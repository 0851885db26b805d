import { deliverAnswer } from './deliver-answer'
import { indexedAnswerStore } from './indexed-answer-store'
import { memoryAnswerStore } from './memory-answer-store'
import { createOutbox, type Outbox } from './outbox'

let opening: Promise<Outbox> | null = null

/** The one outbox of this page. What an earlier page left is sent as soon as it is opened. */
export function browserOutbox(): Promise<Outbox> {
  opening ??= open()
  return opening
}

async function open(): Promise<Outbox> {
  const store = await indexedAnswerStore().catch(memoryAnswerStore)
  const outbox = createOutbox({
    store,
    deliver: deliverAnswer,
    schedule: (flush, delayMs) => void setTimeout(flush, delayMs),
    random: Math.random,
  })
  addEventListener('online', () => void outbox.flush())
  void outbox.flush()
  return outbox
}
