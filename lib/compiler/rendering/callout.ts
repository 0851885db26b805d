import type { Blockquote, Paragraph } from 'mdast'
import type { Lang } from '../../model/ids'
import type { Callout, CalloutTitle } from './syntax/nodes'

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

/** Says as which HTML elements a callout is drawn. One without a title gets the name of its kind. */
export function readCallout({ kind, fold, children: [title, ...body] }: Callout, lang: Lang): Blockquote {
  const named = names[kind.toLowerCase()]
  const name = named?.[lang.startsWith('ko') ? 'ko' : 'en'] ?? kind
  return {
    type: 'blockquote',
    data: {
      hName: fold === '' ? 'div' : 'details',
      hProperties: { className: ['callout'], dataCallout: named ? kind.toLowerCase() : 'note', open: fold === '+' },
    },
    children: [titleOf(title, name, fold !== ''), ...body],
  }
}

function titleOf({ children }: CalloutTitle, name: string, folds: boolean): Paragraph {
  return {
    type: 'paragraph',
    children: children.length === 0 ? [{ type: 'text', value: name }] : children,
    data: { hName: folds ? 'summary' : 'p', hProperties: { className: ['callout-title'] } },
  }
}
