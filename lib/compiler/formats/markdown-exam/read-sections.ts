import type { Line } from '../../source/scan-lines'
import { begin, type FoundQuestion } from '../collecting/found-question'
import { checkCount } from '../collecting/question-collector'
import type { Loss } from '../format'
import { readPlainQuestion } from '../plain-question/read-plain-question'
import { type Parted, partAt, type Section, STARTS } from './part-sections'
import { breakLines, isWayBack, splitHidden } from './split-hidden'

export interface Questions {
  /** How many sections there are, read or not. */
  sections: number
  found: FoundQuestion[]
  losses: Loss[]
}

/** Tries each way in which questions may begin, and keeps the one that gives most questions. */
export function readBest(lines: readonly Line[]): Questions {
  let most: Questions | null = null
  for (const start of STARTS) {
    const next = readSections(partAt(lines, start))
    if (most === null || next.found.length > most.found.length) most = next
  }
  return most!
}

/** While an exam is read, each of its lines is an object. So it needs more memory than a table. */
const MAX_SECTIONS = 20_000

export function readSections({ sections, outside }: Parted): Questions {
  checkCount(sections.length, MAX_SECTIONS)
  const read = sections.map((section) => ({ section, question: readSection(section) }))
  const found = read.flatMap(({ question }) => ('why' in question ? [] : [question]))
  const losses = read.flatMap(({ section, question }) => ('why' in question ? [lost(section, question.why)] : []))
  const strays = outside
    .map((lines) => lines.filter(({ kind, raw }) => kind !== 'blank' && kind !== 'rule' && !isWayBack(raw)))
    .flatMap((lines) => {
      const [first] = lines
      if (first === undefined) return []
      const stem = lines.map(({ raw }) => raw).join(' ')
      return [lost({ stem, lines, line: first.number }, 'it belongs to no question', 0)]
    })
  return { sections: sections.length, found, losses: [...losses, ...strays].toSorted((a, b) => a.line - b.line) }
}

const lost = ({ stem, lines, line }: Section, why: string, questions = 1): Loss & { line: number } => ({
  file: null,
  line,
  what: `section \`${begin(stem === '' ? lines.map(({ raw }) => raw).join(' ') : stem)}\``,
  why,
  questions,
})

function readSection(section: Section): FoundQuestion | { why: string } {
  const { shown, hidden } = splitHidden(section.lines)
  const question = readPlainQuestion([breakLines(section.stem), ...shown].join('\n'), hidden.join('\n'), {
    file: null,
    line: section.line,
    path: '',
  })
  if (question !== null && 'why' in question) return question
  if (question === null) return { why: 'it has no options, or more than there are letters for' }
  return question.options.some(({ isKey }) => isKey)
    ? question
    : { why: 'its answer names no option, or two answers differ' }
}
