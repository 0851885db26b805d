import { attempt } from '@/components/device-storage'
import { takeHeld } from './held-answers'
import { noteWaiting } from './note-waiting'
import { openMarker } from './open-marker'
import { type AnswerNews, type Outbox, StoredOutbox } from './outbox'

/**
 * Makes the outbox of this page, and sends the answers that an earlier page left.
 * @throws Error if a part of it cannot be loaded
 */
export async function browserOutbox(): Promise<Outbox> {
  const marker = await openMarker()
  const store = await marker.openStore()
  await takeHeld((answer) => store.put(answer))
  const outbox = new StoredOutbox({
    store,
    deliver: marker.deliver,
    schedule: (flush, delayMs) => {
      const timer = setTimeout(flush, delayMs)
      return () => clearTimeout(timer)
    },
    random: Math.random,
  })
  outbox.subscribe(({ kind }) => {
    if (kind === 'acknowledged' || kind === 'refused') void noteWaiting(outbox)
  })
  addEventListener('online', () => void outbox.flush())
  void outbox.flush()
  return sharedWithTabs(outbox)
}

/**
 * All tabs share one store of answers, and any tab may send the answer of another. So the outcome of an answer is
 * broadcast to all tabs. Where storage is forbidden, they neither share nor, in some browsers, hear of each other.
 */
function sharedWithTabs(outbox: Outbox): Outbox {
  const tabs = attempt(() => new BroadcastChannel('haeseol answers'))
  outbox.subscribe((news) => {
    if (news.kind === 'acknowledged' || news.kind === 'refused') tabs?.postMessage(news)
  })
  return {
    async put(answer) {
      await outbox.put(answer)
      await noteWaiting(outbox)
    },
    flush: () => outbox.flush(),
    all: () => outbox.all(),
    forget: (answer) => outbox.forget(answer),
    subscribe(listener) {
      const hear = ({ data }: MessageEvent<AnswerNews>) => listener(data)
      tabs?.addEventListener('message', hear)
      const stop = outbox.subscribe(listener)
      return () => {
        stop()
        tabs?.removeEventListener('message', hear)
      }
    },
  }
}
