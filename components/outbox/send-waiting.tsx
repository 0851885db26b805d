'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { hasWaiting } from './note-waiting'
import { openOutbox } from './open-outbox'

/** Answers that are acknowledged one after another renew the page once. */
const CALM_MS = 300

/**
 * Sends the answers that an earlier page left on the device, on pages that ask nothing themselves. Their figures are read again
 * once answers have been stored.
 */
export function SendWaiting() {
  const { refresh } = useRouter()
  const renew = useEffectEvent(refresh)
  useEffect(() => {
    if (!hasWaiting()) return
    let stop = () => {}
    let calm: ReturnType<typeof setTimeout>
    let isGone = false
    void openOutbox().then((outbox) => {
      if (isGone) return
      stop = outbox.subscribe(({ kind }) => {
        if (kind !== 'acknowledged') return
        clearTimeout(calm)
        calm = setTimeout(() => renew(), CALM_MS)
      })
    })
    return () => {
      isGone = true
      stop()
      clearTimeout(calm)
    }
  }, [])
  return null
}
