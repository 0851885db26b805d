'use client'
import { useEffect } from 'react'
import { attempt } from '@/components/device-storage'
import { addressOf } from '@/lib/model/addresses/base-path'
import { whenIdle } from './when-idle'
import { workerContainer } from './worker-container'

/** Pages of this tab that were opened while there was no worker to keep them. */
const UNKEPT = 'pages-without-worker'

/** Starts the service worker. Without https, browsers have none. Renders nothing. */
export function StartWorker() {
  useEffect(() => {
    const workers = workerContainer()
    if (workers === null) return
    if (!isThroughWorker()) noteUnkept(location.href)
    return whenIdle(() => void start(workers))
  }, [])
  return null
}

/** A worker that controls a page may have begun to after the page was loaded. */
function isThroughWorker(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return navigation !== undefined && navigation.workerStart > 0
}

const unkept = (): string[] => attempt(() => JSON.parse(sessionStorage.getItem(UNKEPT) ?? '[]')) ?? []

const noteUnkept = (page: string) => attempt(() => sessionStorage.setItem(UNKEPT, JSON.stringify([...unkept(), page])))

/** A browser that stores nothing refuses; then pages need the network as before. */
async function start(workers: ServiceWorkerContainer): Promise<void> {
  const registered = await workers.register(addressOf('/offline-worker.js')).catch(() => null)
  if (registered === null) return
  const { active } = await workers.ready
  const pages = unkept()
  attempt(() => sessionStorage.removeItem(UNKEPT))
  if (pages.length > 0) active?.postMessage({ type: 'TAKE', pages })
}
