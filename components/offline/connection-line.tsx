'use client'
import { type ComponentType, useEffect, useState } from 'react'
import type { Locale } from '@/components/messages/locales'
import type { ConnectionWords } from '@/components/messages/say'
import { copyTakenAt } from './shown-copy'
import { whenIdle } from './when-idle'
import { workerContainer } from './worker-container'

type Props = { locale: Locale; words: ConnectionWords }

/** The line at the top of a page that tells of the connection. It is loaded when there is something to tell. */
export function ConnectionLine(props: Props) {
  const [Connection, setConnection] = useState<ComponentType<Props> | null>(null)
  useEffect(() => whenNeeded(() => void load().then((loaded) => setConnection(() => loaded))), [])
  return <div aria-live="polite">{Connection && <Connection {...props} />}</div>
}

/** @returns null if it cannot be had: without a network, and without a service worker that has it */
const load = (): Promise<ComponentType<Props> | null> =>
  import('./connection').then(
    (module) => module.default,
    () => null,
  )

/** Calls a function when the page is a copy, the network is gone or an update waits. @returns a function that stops waiting */
function whenNeeded(act: () => void): () => void {
  const gone = new AbortController()
  const once = { once: true, signal: gone.signal }
  const stop = whenIdle(() => {
    if (copyTakenAt() !== null || !navigator.onLine) return act()
    addEventListener('offline', act, once)
    void workerContainer()?.ready.then((registration) => {
      if (registration.waiting !== null) act()
      registration.addEventListener('updatefound', act, once)
    })
  })
  return () => {
    stop()
    gone.abort()
  }
}
