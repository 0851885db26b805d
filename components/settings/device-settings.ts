import { LANGUAGE_COOKIE } from '@/components/messages/locales'
import { BASE_PATH } from '@/lib/model/addresses/base-path'
import type { ChosenSettings } from '@/lib/model/study/settings'

/**
 * The settings as this device knows them. They are applied from here, because pages are the same for all learners, and a
 * page must look right before anything is asked of the server.
 */
const KEY = 'settings'
/** Those chosen here that the server has not acknowledged yet. */
const UNSENT = 'unsent-settings'
/** Told to the window when one of them changes. */
const CHANGED = 'settings'
/** A year, in seconds. */
const LANGUAGE_KEPT = 31_536_000

/** Settings that styles read from the root of the page. The early script applies the same ones. */
const ON_ROOT = ['theme', 'textSize', 'askFirst', 'properties'] as const

export const deviceSettings = (): ChosenSettings => read(KEY)
export const unsentSettings = (): ChosenSettings => read(UNSENT)

/** Applies settings that the learner chooses on this device. They are unsent from now on. */
export function chooseOnDevice(chosen: ChosenSettings): void {
  write(UNSENT, { ...unsentSettings(), ...chosen })
  write(KEY, { ...deviceSettings(), ...chosen })
  applySettings()
}

/**
 * Applies what the server has. What was chosen here since `sent` was sent stays chosen.
 * @param kept  the settings on the server
 * @param sent  the settings that it has acknowledged
 */
export function adoptSettings(kept: ChosenSettings, sent: ChosenSettings): void {
  const isNew = ([name, value]: [string, string]) => sent[name as keyof ChosenSettings] !== value
  const unsent = Object.fromEntries(Object.entries(unsentSettings()).filter(isNew))
  write(UNSENT, unsent)
  write(KEY, { ...deviceSettings(), ...kept, ...unsent })
  applySettings()
}

export function forgetSettings(): void {
  write(UNSENT, {})
  write(KEY, {})
  applySettings()
}

/** Makes this page look as the device's settings say. */
export function applySettings(): void {
  const settings = deviceSettings()
  const { dataset } = document.documentElement
  for (const name of ON_ROOT) {
    if (settings[name] === undefined) delete dataset[name]
    else dataset[name] = settings[name]
  }
  const { language } = settings
  if (language !== undefined && language !== 'browser')
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
    document.cookie = `${LANGUAGE_COOKIE}=${language};path=${BASE_PATH || '/'};max-age=${LANGUAGE_KEPT};samesite=lax`
  dispatchEvent(new Event(CHANGED))
}

/** Calls back when a setting changes, in this tab or another one. @returns a function that ends this */
export function onSettings(act: () => void): () => void {
  for (const event of [CHANGED, 'storage']) addEventListener(event, act)
  return () => {
    for (const event of [CHANGED, 'storage']) removeEventListener(event, act)
  }
}

/** @returns nothing if storage is forbidden or holds something else */
function read(key: string): ChosenSettings {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof stored === 'object' && stored !== null ? stored : {}
  } catch {
    return {}
  }
}

/** If storage is full or forbidden, nothing is stored. */
function write(key: string, settings: ChosenSettings): void {
  try {
    if (Object.keys(settings).length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(settings))
  } catch {}
}
