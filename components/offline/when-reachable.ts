import { addressOf } from '@/lib/model/addresses/base-path'

/** How often the server is asked whether it is there. */
const TRY_MS = 10_000

/** Calls a function once the server can be reached. @returns a function that gives up before that */
export function whenReachable(act: () => void): () => void {
  const ask = async () => {
    const reply = await fetch(addressOf('/api/health'), { cache: 'no-store' }).catch(() => null)
    if (reply?.ok) act()
  }
  const timer = setInterval(ask, TRY_MS)
  addEventListener('online', ask)
  return () => {
    clearInterval(timer)
    removeEventListener('online', ask)
  }
}
