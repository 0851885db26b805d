'use client'
import { useEffect, useState } from 'react'
import { attempt } from '@/components/device-storage'
import { workerContainer } from './worker-container'

/** Until the tab is closed, an update that was put off is not offered again. */
const PUT_OFF = 'update-later'

/** A newer version of the service worker that waits until the learner wants it. */
export function useUpdate() {
  const [waiting, setWaiting] = useState<ServiceWorker | null>(null)
  useEffect(() => watch((worker) => !isPutOff() && setWaiting(worker)), [])

  function update() {
    workerContainer()?.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting?.postMessage({ type: 'SKIP_WAITING' })
  }
  function later() {
    attempt(() => sessionStorage.setItem(PUT_OFF, 'yes'))
    setWaiting(null)
  }
  return { isReady: waiting !== null, update, later }
}

const isPutOff = () => attempt(() => sessionStorage.getItem(PUT_OFF)) !== null

/** @param onWaiting  called for each version that is installed while an earlier one works. @returns a function that stops */
function watch(onWaiting: (worker: ServiceWorker) => void): () => void {
  const stop = new AbortController()
  const workers = workerContainer()
  void workers?.ready.then((registration) => {
    if (stop.signal.aborted) return
    if (registration.waiting) onWaiting(registration.waiting)
    const watchInstalling = () => {
      const worker = registration.installing
      const changed = () => worker?.state === 'installed' && workers.controller && onWaiting(worker)
      worker?.addEventListener('statechange', changed, stop)
    }
    watchInstalling() // it may have been found before this was loaded
    registration.addEventListener('updatefound', watchInstalling, stop)
  })
  return () => stop.abort()
}
