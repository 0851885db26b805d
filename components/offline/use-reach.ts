import { useEffect, useEffectEvent, useState } from 'react'
import { copyTakenAt } from './shown-copy'
import { isReachable, TRY_MS } from './when-reachable'

/** Whether there is no network, whether the server is away, and whether a page that came without it could be had from it again. */
export type Reach = 'fine' | 'offline' | 'away' | 'back'

/** Only a copy asks whether the server is there: a page from the server learns it with its next request. */
export function useReach(): Reach {
  const [reach, setReach] = useState<Reach>('fine')
  const look = useEffectEvent(async () => {
    if (!navigator.onLine) return setReach('offline')
    if (copyTakenAt() === null) return setReach('fine')
    const isBack = await isReachable()
    setReach(!navigator.onLine ? 'offline' : isBack ? 'back' : 'away')
  })
  useEffect(() => {
    if (copyTakenAt() !== null) setReach(navigator.onLine ? 'away' : 'offline')
    const gone = new AbortController()
    for (const event of ['online', 'offline']) addEventListener(event, look, gone)
    const timer = copyTakenAt() === null ? undefined : setInterval(look, TRY_MS)
    void look()
    return () => {
      gone.abort()
      clearInterval(timer)
    }
  }, [])
  return reach
}
