'use client'
import { useEffect, useState } from 'react'

/** The choices that a device keeps. The empty value is the choice of those who never chose. */
export type DeviceChoiceName = 'theme' | 'timer' | 'exam-confidence' | 'letter-keys'

/** @returns what this device keeps under a name, empty at first, and what keeps another value */
export function useDeviceChoice(name: DeviceChoiceName): [value: string, choose: (value: string) => void] {
  const [value, setValue] = useState('')
  useEffect(() => setValue(localStorage.getItem(name) ?? ''), [name])
  function choose(chosen: string) {
    setValue(chosen)
    if (chosen === '') localStorage.removeItem(name)
    else localStorage.setItem(name, chosen)
  }
  return [value, choose]
}
