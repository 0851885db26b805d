import { addressOf } from '@/lib/model/addresses/base-path'

/** How often the server is asked whether it is there. */
export const TRY_MS = 10_000

/** Whether the server answers. */
export const isReachable = (): Promise<boolean> =>
  fetch(addressOf('/api/health'), { cache: 'no-store', signal: AbortSignal.timeout(TRY_MS) }).then(
    ({ ok }) => ok,
    () => false,
  )

/** Calls a function once the server can be reached. @returns a function that gives up before that */
export function whenReachable(act: () => void): () => void {
  const ask = async () => {
    if (await isReachable()) act()
  }
  const timer = setInterval(ask, TRY_MS)
  addEventListener('online', ask)
  return () => {
    clearInterval(timer)
    removeEventListener('online', ask)
  }
}
