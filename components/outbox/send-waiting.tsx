'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { hasWaiting } from './note-waiting'

/**
 * Sends the answers that an earlier page left on the device, on pages that ask nothing themselves. Their figures are read again
 * once an answer has been stored.
 */
export function SendWaiting() {
  const { refresh } = useRouter()
  const renew = useEffectEvent(refresh)
  useEffect(() => {
    if (!hasWaiting()) return
    let stop = () => {}
    let isGone = false
    void import('./browser-outbox').then(async ({ browserOutbox }) => {
      const outbox = await browserOutbox()
      if (isGone) return
      stop = outbox.subscribe(({ kind }) => {
        if (kind === 'acknowledged' && !hasWaiting()) renew()
      })
      await outbox.flush()
    })
    return () => {
      isGone = true
      stop()
    }
  }, [])
  return null
}
