import { useEffect, useEffectEvent, useState } from 'react'
import { whenReachable } from '@/components/offline/when-reachable'
import type { Instant } from '@/lib/model/ids'
import { remainingMs } from './time-left'
import type { Clock } from './use-clock'
import type { ExamDesk } from './use-exam'

/** How long to wait for answers on their way when the time is up. After that, only what the server has counts. */
const LAST_CALL_MS = 5000

/** Whether the end is ahead, the exam is being handed in, or that waits for the server. */
type End = 'ahead' | 'handing-in' | 'waiting'

/**
 * Hands the exam in when the time is up, once the server says so too: a page that was kept on the device knows the time
 * only by the device's clock. Without a connection the room stays, because the browser would leave it for an error.
 * @returns `reach` is called when the time is up by the clock of the page
 */
export function useEnd(desk: ExamDesk, clock: Clock, deadline: Instant): { end: End; reach(): void } {
  const [end, setEnd] = useState<End>('ahead')
  async function handIn() {
    desk.setUp(true)
    setEnd('handing-in')
    await Promise.race([desk.flush(), new Promise((resolve) => setTimeout(resolve, LAST_CALL_MS))])
    if (!(await clock.readAgain())) return setEnd('waiting')
    if (remainingMs(deadline, clock.nowMs()) === 0) return document.querySelector<HTMLFormElement>('#finish')?.submit()
    desk.setUp(false)
    setEnd('ahead')
  }
  const tryAgain = useEffectEvent(() => void handIn())
  useEffect(() => (end === 'waiting' ? whenReachable(() => tryAgain()) : undefined), [end])
  return { end, reach: () => void handIn() }
}
