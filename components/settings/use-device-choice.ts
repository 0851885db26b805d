'use client'
import { useEffect, useState } from 'react'

/** The settings stored on a device. The empty value is the default. */
export type DeviceChoiceName = 'theme' | 'timer' | 'exam-confidence' | 'letter-keys' | 'ask-first'

/** @returns the stored value of a setting, null until the page has read it, and a function that stores another one */
export function useDeviceChoice(name: DeviceChoiceName): [value: string | null, choose: (value: string) => void] {
  const [value, setValue] = useState<string | null>(null)
  useEffect(() => setValue(localStorage.getItem(name) ?? ''), [name])
  function choose(chosen: string) {
    setValue(chosen)
    if (chosen === '') localStorage.removeItem(name)
    else localStorage.setItem(name, chosen)
  }
  return [value, choose]
}
