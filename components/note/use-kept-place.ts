'use client'
import { useSyncExternalStore } from 'react'
import { type KeptPlace, keptText, placeOf } from './kept-place'

/** The note that was left half read on this device, if there is one. The server does not know it. */
export const useKeptPlace = (): KeptPlace | null => placeOf(useSyncExternalStore(subscribe, keptText, () => null))

/** Another tab may change it. */
function subscribe(onChange: () => void) {
  addEventListener('storage', onChange)
  return () => removeEventListener('storage', onChange)
}
