import type { Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Lang } from '../../model/ids'

const head = /^\[!([\p{L}\d_-]{1,40})(?:\|[^[\]\n]{0,200})?\]([+-]?)[ \t]*/u

const names: Record<string, { ko: string; en: string }> = {
  note: { ko: '참고', en: 'Note' },
  abstract: { ko: '요약', en: 'Summary' },
  summary: { ko: '요약', en: 'Summary' },
  info: { ko: '정보', en: 'Info' },
  todo: { ko: '할 일', en: 'To do' },
  tip: { ko: '팁', en: 'Tip' },
  hint: { ko: '힌트', en: 'Hint' },
  important: { ko: '중요', en: 'Important' },
  success: { ko: '성공', en: 'Success' },
  question: { ko: '질문', en: 'Question' },
  warning: { ko: '주의', en: 'Warning' },
  caution: { ko: '주의', en: 'Caution' },
  failure: { ko: '실패', en: 'Failure' },
  danger: { ko: '위험', en: 'Danger' },
  bug: { ko: '버그', en: 'Bug' },
  example: { ko: '예시', en: 'Example' },
  quote: { ko: '인용', en: 'Quote' },
}

/**
 * Makes a callout of a quote that begins with `[!kind]`: the rest of that line is its title, `-` and `+` after the
 * brackets make it fold, closed or open. What is behind a bar, `[!kind|wide]`, is for styles of Obsidian. Any other quote is
 * left as it is.
 */
export function readCallout(quote: Blockquote, lang: Lang): void {
  const first = quote.children[0]
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || text?.type !== 'text') return
  const match = head.exec(text.value)
  if (!match) return
  const [whole, kind = '', fold] = match
  text.value = text.value.slice(whole.length)
  const { title, rest } = cutFirstLine(first.children)
  const named = names[kind.toLowerCase()]
  if (title.length === 0) title.push({ type: 'text', value: named?.[lang.startsWith('ko') ? 'ko' : 'en'] ?? kind })
  quote.data = {
    hName: fold ? 'details' : 'div',
    hProperties: { className: ['callout'], dataCallout: named ? kind.toLowerCase() : 'note', open: fold === '+' },
  }
  const body: RootContent[] = rest.length > 0 ? [{ ...first, children: rest }] : []
  quote.children.splice(0, 1, titleOf(title, fold !== ''), ...(body as Paragraph[]))
}

function titleOf(children: PhrasingContent[], folds: boolean): Paragraph {
  return {
    type: 'paragraph',
    children,
    data: { hName: folds ? 'summary' : 'p', hProperties: { className: ['callout-title'] } },
  }
}

function cutFirstLine(children: readonly PhrasingContent[]): { title: PhrasingContent[]; rest: PhrasingContent[] } {
  const title: PhrasingContent[] = []
  for (const [index, child] of children.entries()) {
    if (child.type === 'break') return { title, rest: children.slice(index + 1) }
    const end = child.type === 'text' ? child.value.indexOf('\n') : -1
    if (child.type === 'text' && end >= 0) {
      if (end > 0) title.push({ ...child, value: child.value.slice(0, end) })
      return { title, rest: [{ ...child, value: child.value.slice(end + 1) }, ...children.slice(index + 1)] }
    }
    if (child.type !== 'text' || child.value !== '') title.push(child)
  }
  return { title, rest: [] }
}
