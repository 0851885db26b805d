import { expect, test } from 'vitest'
import { keyCommand } from './key-command'

const press = (code: string, held: Partial<KeyboardEvent> = {}) => ({
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...held,
})

test('A to F choose the option of that letter', () => {
  expect(keyCommand(press('KeyA'), 5)).toEqual({ kind: 'option', index: 0 })
  expect(keyCommand(press('KeyE'), 5)).toEqual({ kind: 'option', index: 4 })
})

test('a letter beyond the last option chooses nothing', () => {
  expect(keyCommand(press('KeyF'), 5)).toBeNull()
})

test('a letter that is an option is no command', () => {
  expect(keyCommand(press('KeyG'), 4)).toEqual({ kind: 'sheet' })
  expect(keyCommand(press('KeyG'), 7)).toEqual({ kind: 'option', index: 6 })
})

test('Shift with a letter strikes that option out', () => {
  expect(keyCommand(press('KeyB', { shiftKey: true }), 4)).toEqual({ kind: 'strike', index: 1 })
})

test.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing'] as const)('nothing is meant while %s holds', (held) => {
  expect(keyCommand(press('KeyA', { [held]: true }), 4)).toBeNull()
})

test('keys of a note are commands, but not the letter of an option', () => {
  for (const code of ['KeyJ', 'KeyK', 'KeyC', 'KeyQ', 'KeyM', 'BracketLeft', 'BracketRight'])
    expect(keyCommand(press(code), 0), code).toEqual({ kind: 'read' })
  expect(keyCommand(press('KeyC'), 4)).toEqual({ kind: 'option', index: 2 })
  expect(keyCommand(press('BracketRight', { shiftKey: true }), 0)).toBeNull()
})
