'use client'
import { useEffect, useState } from 'react'

/** Whether the time is shown: as the settings of this device say, until it is toggled here. */
export function useTimerShown(): [isShown: boolean, toggle: () => void] {
  const [isShown, setShown] = useState(true)
  useEffect(() => setShown(localStorage.getItem('timer') !== 'hidden'), [])
  return [isShown, () => setShown((before) => !before)]
}
