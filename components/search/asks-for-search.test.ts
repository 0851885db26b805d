import { afterEach, expect, test, vi } from 'vitest'
import { asksForSearch } from './asks-for-search'

const press = (change: Partial<KeyboardEvent>) =>
  asksForSearch({
    key: '',
    code: '',
    isComposing: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    ...change,
  })

afterEach(() => vi.unstubAllGlobals())

test('⌘K and Ctrl+K ask for the search on Latin, Hangul and Dvorak layouts', () => {
  expect(press({ key: 'k', code: 'KeyK', metaKey: true })).toBe(true)
  expect(press({ key: 'K', code: 'KeyK', ctrlKey: true })).toBe(true)
  expect(press({ key: 'ㅏ', code: 'KeyK', ctrlKey: true })).toBe(true)
  expect(press({ key: 'k', code: 'KeyV', ctrlKey: true })).toBe(true)
  expect(press({ key: 't', code: 'KeyK', ctrlKey: true })).toBe(false)
})

test('other combinations with K do not', () => {
  expect(press({ key: 'k', code: 'KeyK' })).toBe(false)
  expect(press({ key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true })).toBe(false)
  expect(press({ key: 'k', code: 'KeyK', ctrlKey: true, metaKey: true })).toBe(false)
  expect(press({ key: 'k', code: 'KeyK', ctrlKey: true, altKey: true })).toBe(false)
})

test('`/` asks for it wherever a layout has it, unless letter keys are off or a syllable is composed', () => {
  expect(press({ key: '/', code: 'Slash' })).toBe(true)
  expect(press({ key: '/', code: 'Digit7', shiftKey: true })).toBe(true)
  expect(press({ key: '/', code: 'Slash', isComposing: true })).toBe(false)
  vi.stubGlobal('localStorage', { getItem: () => '{"letterKeys":"off"}' })
  expect(press({ key: '/', code: 'Slash' })).toBe(false)
  expect(press({ key: 'k', code: 'KeyK', metaKey: true })).toBe(true)
})
