import type { Tag } from '../../model/ids'
import type { Compiled, StageFinding } from '../base/finding'
import type { Excerpt } from '../source/excerpt'
import { excerptOf, lineSpan, restOf } from '../source/excerpt'
import type { Line } from '../source/scan-lines'
import { findOrphans } from './find-orphans'
import { answerAt } from './markers'
import type { ReadItem, ReadOption } from './note'
import { readAnswer } from './read-answer'
import { readExplanations } from './read-explanations'
import { toTag } from './read-frontmatter'
import { readOptions } from './read-options'
import { type QuestionParts, splitQuestion } from './split-question'

const TAG_COMMENT = /^%%((?:\s*#[^\s#%]+)+)\s*%%$/u

export interface Question {
  item: ReadItem
  /** The range of its lines, including a comment of tags above it; `end` is exclusive. */
  start: number
  end: number
}

/**
 * Reads the question that begins at `lines[from]`.
 * @param limit  the index of the first line that cannot belong to it
 */
export function readQuestion(lines: readonly Line[], from: number, limit: number): Compiled<Question> {
  const split = splitQuestion(lines, from, limit)
  const parts = split.data
  const choices = readOptions(parts.options)
  const stray = readStray(parts.afterAnswer)
  const explained = explain(parts, choices.data.options)
  const tags = from > 0 ? tagsOf(lines[from - 1]!) : null
  const item: ReadItem = {
    span: { start: lineSpan(lines[from]!).start, end: lineSpan(lastLine(lines, parts.end)).end },
    pin: parts.pin,
    tags: tags ?? [],
    stem: excerptOf(parts.stem),
    options: explained.data.options,
    ...readKey(parts.answer, explained.data.options),
    general: [...choices.data.general, ...stray.data, ...explained.data.general],
    deliverable: true,
  }
  return {
    data: { item, start: tags === null ? from : from - 1, end: parts.end },
    messages: [...split.messages, ...choices.messages, ...stray.messages, ...explained.messages],
  }
}

function lastLine(lines: readonly Line[], end: number): Line {
  let i = end - 1
  while (lines[i]!.text === '') i--
  return lines[i]!
}

function explain(parts: QuestionParts, options: ReadOption[]): Compiled<{ options: ReadOption[]; general: Excerpt[] }> {
  if (parts.lead === null) return { data: { options, general: [] }, messages: [] }
  const { data, messages } = readExplanations(parts.lead, parts.explanations, options)
  return { data, messages: [...messages, ...findOrphans(parts.explanations, parts.answer !== null)] }
}

function readKey(line: Line | null, options: readonly ReadOption[]): Pick<ReadItem, 'answer' | 'key'> {
  if (line === null) return { answer: null, key: [] }
  const piece = restOf(line, answerAt(line)!)
  const answer = excerptOf([{ ...piece, text: piece.text.trimEnd().replace(/\*\*$/u, '') }])
  const labels = [...new Set(options.map(({ label }) => label))]
  const { key } = readAnswer(answer.markdown, labels)
  return { answer, key: labels.filter((label) => key.includes(label)) }
}

/** Text between answer and explanations is about the question, but about no option. */
function readStray(lines: readonly Line[]): Compiled<Excerpt[]> {
  const pieces = lines.filter(({ kind }) => kind !== 'rule').map((line) => restOf(line, 0))
  if (pieces.every(({ text }) => text === '')) return { data: [], messages: [] }
  const text = excerptOf(pieces)
  return { data: [text], messages: [strayText(text)] }
}

const strayText = ({ markdown, span }: Excerpt): StageFinding => ({
  ruleId: 'text-after-answer',
  span,
  reason: `Unexpected \`${markdown.split('\n')[0]!.slice(0, 60)}\` after the answer, expected \`💡 추가 설명:\``,
  mend: 'Put the text below `💡 추가 설명:`, as bullets; until then it is part of the general explanation.',
})

/** The item's own tags, if the line is a comment with nothing else. */
function tagsOf(line: Line): Tag[] | null {
  const tags = line.kind === 'comment' ? TAG_COMMENT.exec(line.raw.trim())?.[1] : undefined
  return tags === undefined ? null : [...new Set(tags.trim().split(/\s+/u).map(toTag))]
}
