import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { adoptSettings, chooseOnDevice, deviceSettings, forgetSettings, unsentSettings } from './device-settings'

const root = { dataset: {} as Record<string, string> }
const page = { documentElement: root, cookie: '' }

beforeEach(() => {
  const stored = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  })
  root.dataset = {}
  vi.stubGlobal('document', page)
  vi.stubGlobal('dispatchEvent', () => true)
})
afterEach(() => vi.unstubAllGlobals())

test('a choice applies at once and is unsent', () => {
  chooseOnDevice({ theme: 'dark', timer: 'hidden' })
  expect(root.dataset).toEqual({ theme: 'dark' })
  expect(unsentSettings()).toEqual({ theme: 'dark', timer: 'hidden' })
})

test('what the server has is adopted, and is sent no more', () => {
  chooseOnDevice({ theme: 'dark' })
  adoptSettings({ theme: 'dark', textSize: 'large', language: 'en' }, { theme: 'dark' })
  expect(root.dataset).toEqual({ theme: 'dark', textSize: 'large' })
  expect(page.cookie).toContain('NEXT_LOCALE=en')
  expect(unsentSettings()).toEqual({})
})

test('what was chosen while the request was on its way stays chosen, and is sent next', () => {
  chooseOnDevice({ theme: 'dark' })
  chooseOnDevice({ theme: 'light' })
  adoptSettings({ theme: 'dark', textSize: 'small' }, { theme: 'dark' })
  expect(deviceSettings()).toEqual({ theme: 'light', textSize: 'small' })
  expect(unsentSettings()).toEqual({ theme: 'light' })
})

test('a setting of which the server knows nothing stays as it is on the device', () => {
  chooseOnDevice({ askFirst: 'on' })
  adoptSettings({}, { askFirst: 'on' })
  expect(deviceSettings()).toEqual({ askFirst: 'on' })
})

test('everything is forgotten at once', () => {
  chooseOnDevice({ theme: 'dark' })
  forgetSettings()
  expect([deviceSettings(), unsentSettings(), root.dataset]).toEqual([{}, {}, {}])
})

test('storage that is forbidden or holds something else counts as empty', () => {
  localStorage.setItem('settings', '[')
  expect(deviceSettings()).toEqual({})
  localStorage.setItem('settings', 'null')
  expect(deviceSettings()).toEqual({})
  vi.stubGlobal('localStorage', null)
  expect(deviceSettings()).toEqual({})
})
