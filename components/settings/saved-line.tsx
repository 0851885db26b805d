'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { onSettings, unsentSettings } from './device-settings'
import { exchangeSettings } from './exchange-settings'

/**
 * Says that settings apply on this device only, as long as the server does not have them. Asks for those of other devices, so
 * that the page shows them even if the document is old.
 */
export function SavedLine({ waiting }: { waiting: string }) {
  const isWaiting = useSyncExternalStore(
    onSettings,
    () => Object.keys(unsentSettings()).length > 0,
    () => false,
  )
  useEffect(() => void exchangeSettings(), [])
  return (
    <p className="text-sm text-ink-soft" role="status">
      {isWaiting && waiting}
    </p>
  )
}
