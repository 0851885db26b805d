type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>

/** The row that a key chooses; null if it chooses none. Beyond an end of the list is the other one. */
export function nextChoice({ key, shiftKey, altKey, ctrlKey, metaKey }: Press, row: number, rows: number) {
  if (rows === 0 || shiftKey || altKey || ctrlKey || metaKey) return null
  if (key === 'ArrowDown') return (row + 1) % rows
  if (key === 'ArrowUp') return (row + rows - 1) % rows
  if (key === 'Home') return 0
  return key === 'End' ? rows - 1 : null
}
