import type { Lang } from '../../model/ids'

const UNITS = ['kilobyte', 'megabyte', 'gigabyte']

/** The size of a file as people read it: at least 1 kB. */
const sizeIn = (lang: string) => (bytes: number) => {
  const power = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 1), UNITS.length)
  const unit = { style: 'unit', unit: UNITS[power - 1], maximumFractionDigits: power === 1 ? 0 : 1 } as const
  return new Intl.NumberFormat(lang, unit).format(Math.max(bytes / 1000 ** power, power === 1 ? 1 : 0))
}

const ko = {
  code: '코드',
  diagram: '도식',
  table: '표',
  formula: '수식',
  footnotes: '각주',
  size: sizeIn('ko'),
  page: (number: string) => `${number}쪽`,
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
  size: sizeIn('en'),
  page: (number) => `p. ${number}`,
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
