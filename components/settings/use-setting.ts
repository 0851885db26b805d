'use client'
import { useSyncExternalStore } from 'react'
import type { SettingName, Settings } from '@/lib/model/study/settings'
import { deviceSettings, onSettings } from './device-settings'

/** @returns the value of a setting on this device; undefined before the page has read it, and if none was chosen */
export const useSetting = <Name extends SettingName>(name: Name): Settings[Name] | undefined =>
  useSyncExternalStore(
    onSettings,
    () => deviceSettings()[name],
    () => undefined,
  )
