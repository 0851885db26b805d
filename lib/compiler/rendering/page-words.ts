import type { Lang } from '../../model/ids'

const ko = {
  code: '코드',
  diagram: '도식',
  table: '표',
  formula: '수식',
  footnotes: '각주',
  back: (number: number) => `본문의 각주 ${number} 자리로`,
  tasks: {
    '☑': '한 일',
    '☐': '할 일',
    '◪': '하는 중인 일',
    '☒': '안 하기로 한 일',
    '☐?': '물을 일',
    '☐!': '중요한 일',
    '☐›': '미룬 일',
  } as Record<string, string>,
}

const en: typeof ko = {
  code: 'Code',
  diagram: 'Diagram',
  table: 'Table',
  formula: 'Formula',
  footnotes: 'Footnotes',
  back: (number) => `Back to the place of footnote ${number}`,
  tasks: {
    '☑': 'Done',
    '☐': 'To do',
    '◪': 'In progress',
    '☒': 'Cancelled',
    '☐?': 'Question',
    '☐!': 'Important',
    '☐›': 'Postponed',
  },
}

/** Names of parts of a page, for screen readers. */
export const pageWords = (lang: Lang) => (lang.startsWith('ko') ? ko : en)
