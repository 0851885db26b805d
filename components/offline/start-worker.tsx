'use client'
import { useEffect } from 'react'
import { addressOf } from '@/lib/model/addresses/base-path'
import { whenIdle } from './when-idle'

/** Pages of this tab that were opened while there was no worker to keep them. */
const UNKEPT = 'pages-without-worker'

/** Starts the service worker. Without https, browsers have none. Renders nothing. */
export function StartWorker() {
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return
    if (!isThroughWorker()) sessionStorage.setItem(UNKEPT, JSON.stringify([...unkept(), location.href]))
    return whenIdle(() => void start())
  }, [])
  return null
}

/** A worker that controls a page may have begun to after the page was loaded. */
function isThroughWorker(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return navigation !== undefined && navigation.workerStart > 0
}

const unkept = (): string[] => JSON.parse(sessionStorage.getItem(UNKEPT) ?? '[]')

/** A browser that stores nothing refuses; then pages need the network as before. */
async function start(): Promise<void> {
  const registered = await navigator.serviceWorker.register(addressOf('/offline-worker.js')).catch(() => null)
  if (registered === null) return
  const { active } = await navigator.serviceWorker.ready
  const pages = unkept()
  sessionStorage.removeItem(UNKEPT)
  if (pages.length > 0) active?.postMessage({ type: 'TAKE', pages })
}
