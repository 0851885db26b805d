import type { Lang } from '../../model/ids'

const ko = {
  code: '코드',
  diagram: '도식',
  table: '표',
  formula: '수식',
  footnotes: '각주',
  back: (number: number) => `본문의 각주 ${number} 자리로`,
  done: '한 일',
  open: '할 일',
}

const en: typeof ko = {
  code: 'Code',
  diagram: 'Diagram',
  table: 'Table',
  formula: 'Formula',
  footnotes: 'Footnotes',
  back: (number) => `Back to the place of footnote ${number}`,
  done: 'Done',
  open: 'To do',
}

/** What a page says of its own parts, for those who hear it. */
export const pageWords = (lang: Lang) => (lang.startsWith('ko') ? ko : en)
