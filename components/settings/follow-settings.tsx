'use client'
import { useEffect } from 'react'
import { whenIdle } from '@/components/offline/when-idle'
import { applySettings } from './device-settings'
import { exchangeSettings } from './exchange-settings'

/**
 * Keeps the settings of this device and of the server the same: once the page rests, when the reader comes back to it, and
 * when the network does. Renders nothing.
 */
export function FollowSettings() {
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const exchange = () => document.visibilityState === 'visible' && void exchangeSettings()
    addEventListener('online', exchange, { signal })
    addEventListener('storage', applySettings, { signal })
    addEventListener('pageshow', ({ persisted }: PageTransitionEvent) => persisted && applySettings(), { signal })
    document.addEventListener('visibilitychange', exchange, { signal })
    const cancel = whenIdle(exchange)
    return () => {
      cancel()
      stop.abort()
    }
  }, [])
  return null
}
