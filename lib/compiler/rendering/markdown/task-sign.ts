import type { ListItem, Text } from 'mdast'

const SIGNS: Record<string, string> = { '-': '☒', '/': '◪', '?': '☐?', '!': '☐!', '>': '☐›' }

/** Removes a task's mark from its item, and gives the sign that is shown instead: a disabled checkbox would have no name. */
export function takeTaskSign(item: ListItem): string | null {
  const { checked } = item
  item.checked = null
  if (typeof checked === 'boolean') return checked ? '☑' : '☐'
  const [first] = item.children
  const [mark, next] = first?.type === 'paragraph' ? first.children : []
  if (first?.type !== 'paragraph' || mark?.type !== 'taskMark') return null
  first.children.shift()
  if (next?.type === 'text') next.value = next.value.trimStart()
  return SIGNS[mark.value] ?? null
}

/** Puts a sign at the beginning of an item. */
export function showTaskSign(item: ListItem, sign: string): void {
  const mark: Text = {
    type: 'text',
    value: sign,
    data: { hName: 'span', hProperties: { className: ['task'], role: 'img' } },
  }
  const first = item.children[0]
  if (first?.type === 'paragraph') first.children.unshift(mark, { type: 'text', value: ' ' })
  else item.children.unshift({ type: 'paragraph', children: [mark] })
}
