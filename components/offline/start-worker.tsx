'use client'
import { useEffect } from 'react'
import { addressOf } from '@/lib/model/base-path'
import { whenIdle } from './when-idle'

/** Starts the service worker. Without https, browsers have none. Renders nothing. */
export function StartWorker() {
  useEffect(() => whenIdle(start), [])
  return null
}

/** A browser that stores nothing refuses; then pages need the network as before. */
function start(): void {
  navigator.serviceWorker?.register(addressOf('/offline-worker.js')).catch(() => {})
}
