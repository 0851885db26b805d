import { deviceSettings } from '@/components/settings/device-settings'
import type { Confidence } from '@/lib/model/study/sitting'

export type KeyCommand =
  | { kind: 'option' | 'strike'; index: number }
  | { kind: 'confidence'; confidence: Confidence }
  | { kind: 'enter' | 'star' | 'similar' | 'back' | 'forward' | 'time' | 'sheet' | 'review' | 'undo' | 'read' }

/** A key of a note. components/keys/reading-keys.ts has what each does. */
const read: KeyCommand = { kind: 'read' }

const commands: Record<string, KeyCommand> = {
  Enter: { kind: 'enter' },
  KeyS: { kind: 'star' },
  KeyN: { kind: 'similar' },
  KeyT: { kind: 'time' },
  KeyG: { kind: 'sheet' },
  KeyR: { kind: 'review' },
  KeyU: { kind: 'undo' },
  KeyJ: read,
  KeyK: read,
  KeyC: read,
  KeyQ: read,
  KeyM: read,
  BracketLeft: read,
  BracketRight: read,
  ArrowLeft: { kind: 'back' },
  ArrowRight: { kind: 'forward' },
  Digit1: { kind: 'confidence', confidence: 'guessed' },
  Digit2: { kind: 'confidence', confidence: 'fairly' },
  Digit3: { kind: 'confidence', confidence: 'sure' },
}

type Press = Pick<KeyboardEvent, 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>

/**
 * The command of a key. It uses `code`, so that keys are the same on a Hangul layout. The letter of an
 * option is never a command.
 * @param options  how many options the question has
 */
export function keyCommand(press: Press, options: number): KeyCommand | null {
  if (press.isComposing || press.ctrlKey || press.metaKey || press.altKey) return null
  const index = /^Key[A-Z]$/.test(press.code) ? press.code.charCodeAt(3) - 65 : -1
  if (index >= 0 && index < options) return { kind: press.shiftKey ? 'strike' : 'option', index }
  return press.shiftKey ? null : (commands[press.code] ?? null)
}

/**
 * The command of a key on this device. Letters, digits and brackets can be switched off in the settings, since speech input may
 * trigger them by accident (WCAG 2.1.4).
 */
export function commandOf(press: Press, options: number): KeyCommand | null {
  return /^(Key|Digit|Bracket)/.test(press.code) && areLettersOff() ? null : keyCommand(press, options)
}

export const areLettersOff = (): boolean => deviceSettings().letterKeys === 'off'

/** Whether a key asks for the list of keys. By what it types, because `?` has another place on each layout. */
export const asksForKeys = ({ key, isComposing, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key === '?' && !isComposing && !ctrlKey && !metaKey && !altKey && !areLettersOff()

/**
 * Whether the key is the element's own: a dialog lies over the page, text is typed there, or Enter already presses it.
 */
export function isOwnKey(target: EventTarget | null, code: string): boolean {
  if (document.querySelector('dialog:modal') !== null) return true
  if (!(target instanceof Element)) return false
  if (target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]')) return true
  // Enter in a radio submits its form; other elements are pressed by it.
  return code === 'Enter' && target.closest('a, button, summary, input') !== null
}
