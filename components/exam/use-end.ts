import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { whenReachable } from '@/components/offline/when-reachable'
import type { Clock } from './use-clock'
import type { ExamDesk } from './use-exam'

/** How long to wait for answers on their way. After that, only what the server has counts. */
const LAST_CALL_MS = 5000

/** Whether the end is ahead, the exam is being handed in, or that waits for the server. */
type End = 'ahead' | 'handing-in' | 'waiting'

/**
 * Hands the exam in when it is over, which the server decides: a page that was kept on the device knows the time only by
 * the device's clock, and another tab may have handed it in. Without a connection the room stays, because the browser
 * would leave it for an error.
 * @param isRefused  whether the server has refused an answer, as it does after the end
 * @returns `reach` is called when the time is up by the clock of the page
 */
export function useEnd(desk: ExamDesk, clock: Clock, isRefused: boolean): { end: End; reach(): void } {
  const [end, setEnd] = useState<End>('ahead')
  // Several things may find at the same time that the exam is over.
  const handIn = useJoined(async () => {
    desk.lock(true)
    setEnd('handing-in')
    await Promise.race([desk.flush(), new Promise((resolve) => setTimeout(resolve, LAST_CALL_MS))])
    const goesOn = await clock.readAgain()
    if (goesOn === null) return setEnd('waiting')
    if (!goesOn) return document.querySelector<HTMLFormElement>('#finish')?.submit()
    desk.lock(false)
    setEnd('ahead')
  })
  const tryAgain = useEffectEvent(() => void handIn())
  const look = useEffectEvent(async () => {
    if (document.visibilityState === 'visible' && (await clock.readAgain()) === false) void handIn()
  })
  // A closed lid may have stopped the browser's clock.
  useEffect(() => {
    const onShown = () => void look()
    document.addEventListener('visibilitychange', onShown)
    onShown()
    return () => document.removeEventListener('visibilitychange', onShown)
  }, [])
  useEffect(() => (isRefused ? tryAgain() : undefined), [isRefused])
  useEffect(() => (end === 'waiting' ? whenReachable(() => tryAgain()) : undefined), [end])
  return { end, reach: () => void handIn() }
}

/** While a call runs, further ones join it. */
function useJoined(run: () => Promise<void>): () => Promise<void> {
  const running = useRef<Promise<void> | null>(null)
  return () => {
    running.current ??= run().finally(() => {
      running.current = null
    })
    return running.current
  }
}
