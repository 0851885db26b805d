import type { Outbox } from './outbox'

/** How long to wait before the outbox is asked for again, unless the network comes back earlier. */
const AGAIN_MS = 5_000

let opening: Promise<Outbox> | null = null

/**
 * Opens the outbox of this page. It is loaded on demand, so that it does not delay the first paint. If the network is gone
 * before that, it is asked for again until it is there.
 */
export function openOutbox(): Promise<Outbox> {
  opening ??= untilOpen()
  return opening
}

async function untilOpen(): Promise<Outbox> {
  for (;;) {
    try {
      const { browserOutbox } = await import('./browser-outbox')
      return await browserOutbox()
    } catch {
      await networkOrTime()
    }
  }
}

async function networkOrTime(): Promise<void> {
  const isOver = new AbortController()
  await new Promise<void>((resolve) => {
    addEventListener('online', () => resolve(), { signal: isOver.signal })
    setTimeout(resolve, AGAIN_MS)
  })
  isOver.abort()
}
