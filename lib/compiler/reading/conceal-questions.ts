import type { Compiled, StageFinding } from '../base/finding'
import { lineSpan } from '../source/excerpt'
import type { Line } from '../source/scan-lines'
import { findOrphans } from './find-orphans'
import type { Question } from './read-question'
import { headingText } from './read-title'

/**
 * Makes the concept text: a note's body without its title and questions, with all other lines at their places.
 * Definitions in questions stay. The heading of a section with nothing but questions is removed, and so are the rules
 * around questions.
 * @param title  the index of the title's line
 */
export function concealQuestions(
  lines: readonly Line[],
  questions: readonly Question[],
  title: number | null,
): Compiled<string> {
  const shown: (Line | null)[] = [...lines]
  if (title !== null) shown[title] = null
  for (const { start, end } of questions) concealQuestion(shown, start, end)
  const messages: StageFinding[] = []
  const sections = findSections(lines, questions)
  const bare = bareSections(shown, sections)
  for (const { heading, line, end, asks } of sections.filter(({ line }) => isQuestionSection(line))) {
    if (bare.has(heading)) concealSection(shown, heading, end)
    if (!asks) messages.push(emptySection(line))
  }
  if (questions.length > 0) concealLastRules(shown)
  const left = shown.filter((line) => line !== null)
  return {
    data: shown.map((line) => line?.raw ?? '').join('\n'),
    messages: [...messages, ...findOrphans(left, false)],
  }
}

function concealQuestion(shown: (Line | null)[], start: number, end: number): void {
  for (let i = start; i < end; i++) if (shown[i]?.kind !== 'definition') shown[i] = null
}

/** `## 📝 관련 문제`: recognised by its words, with any emoji and spacing. */
const isQuestionSection = (line: Line) =>
  line.kind === 'heading' && /^[^\p{L}\p{N}]*관련\s*문제[^\p{L}\p{N}]*$/u.test(headingText(line))

interface Section {
  heading: number
  line: Line
  /** The index of the next heading of its rank or a higher one. */
  end: number
  /** Whether it contains a question. */
  asks: boolean
}

/** All sections, the last first, so that one pass is enough: each needs to know what follows it. */
function findSections(lines: readonly Line[], questions: readonly Question[]): Section[] {
  const starts = new Set(questions.map(({ start }) => start))
  const nextOfRank = Array<number>(7).fill(lines.length)
  const sections: Section[] = []
  let nextQuestion = lines.length
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!
    if (starts.has(i)) nextQuestion = i
    if (line.kind !== 'heading') continue
    const end = nextOfRank[line.depth]!
    sections.push({ heading: i, line, end, asks: nextQuestion < end })
    nextOfRank.fill(i, line.depth)
  }
  return sections
}

/** The sections with nothing but questions, perhaps in sections of their own. */
function bareSections(shown: readonly (Line | null)[], sections: readonly Section[]): Set<number> {
  const bare = new Set<number>()
  for (const { heading, end, asks } of sections) {
    const isEmpty = shown.slice(heading + 1, end).every((line, i) => {
      if (line?.kind === 'heading') return bare.has(heading + 1 + i)
      return line === null || (line.kind !== 'text' && line.kind !== 'code')
    })
    if (asks && isEmpty) bare.add(heading)
  }
  return bare
}

function concealSection(shown: (Line | null)[], heading: number, end: number): void {
  for (let i = heading; i < end; i++) {
    const kind = shown[i]?.kind
    if (kind === 'heading' || kind === 'rule') shown[i] = null
  }
}

/** A rule at the very end separated the questions. It now separates nothing. */
function concealLastRules(shown: (Line | null)[]): void {
  for (let i = shown.length - 1; i >= 0; i--) {
    const kind = shown[i]?.kind
    if (kind === 'rule') shown[i] = null
    else if (kind === 'text' || kind === 'code' || kind === 'heading') return
  }
}

const emptySection = (line: Line): StageFinding => ({
  ruleId: 'section-empty',
  span: lineSpan(line),
  reason: `Unexpected section \`${headingText(line)}\` without a question, expected a line \`**Question:** …\` below it`,
  mend: 'Write a question, or remove the heading.',
})
