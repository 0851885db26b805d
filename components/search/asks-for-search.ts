import { areLettersOff } from '@/components/question/key-command'

type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat'
>

/**
 * Whether a key asks for the search: ⌘K or Ctrl+K, and `/` unless letter keys are switched off. `/` is recognised by
 * what it types, because it has another place on each layout.
 */
export function asksForSearch(press: Press): boolean {
  if (press.isComposing || press.altKey || press.repeat) return false
  if (press.ctrlKey || press.metaKey) return !(press.ctrlKey && press.metaKey) && !press.shiftKey && isK(press)
  return press.key === '/' && !areLettersOff()
}

/** A Hangul layout types ㅏ with this key, so its place decides unless it types a Latin letter. */
const isK = ({ key, code }: Press) => (/^[a-z]$/i.test(key) ? key.toLowerCase() === 'k' : code === 'KeyK')
