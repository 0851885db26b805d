import type { Tag } from '../../model/ids'
import { textBefore } from '../../model/text/text-before'
import type { Compiled, StageFinding } from '../base/finding'
import type { Excerpt } from '../source/excerpt'
import { excerptOf, type LineRest, lineSpan, restOf } from '../source/excerpt'
import type { Line } from '../source/scan-lines'
import { readExplanations } from './explanations/read-explanations'
import { findOrphans } from './find-orphans'
import { toTag } from './frontmatter/read-frontmatter'
import { explanationsMark } from './markers'
import type { ReadItem, ReadOption } from './note'
import { readAnswer } from './read-answer'
import { type Options, readOptions } from './read-options'
import { answerRepeated, secondAnswers } from './second-answers'
import { type QuestionParts, splitQuestion } from './split-question'
import { unreadMark } from './unread-marks'

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
  const key = readKey(parts.answerRest, choices.data.options)
  const seconds = secondAnswers(lines.slice(from + 1, parts.end), parts.answer, { ...key, ...choices.data })
  const stray = readStray(parts, seconds)
  const explained = explain(parts, choices.data)
  const above = lines[from - 1]
  const tags = above === undefined ? null : tagsOf(above)
  const { answer } = parts
  const item: ReadItem = {
    span: { start: lineSpan(parts.first).start, end: lineSpan(parts.last).end },
    pin: parts.pin,
    tags: tags ?? [],
    stem: excerptOf(parts.stem),
    options: explained.data.options,
    ...key,
    general: [...choices.data.general, ...stray.data, ...explained.data.general],
    deliverable: true,
  }
  return {
    data: { item, start: tags === null ? from : from - 1, end: parts.end },
    messages: [
      ...[split, choices, stray, explained].flatMap(({ messages }) => messages),
      ...(answer === null ? [] : [...seconds].map((line) => answerRepeated(line, answer))),
      ...unreadMark(lines.slice(from + 1, limit + 1), parts),
    ],
  }
}

function explain(
  parts: QuestionParts,
  { options, unread }: Pick<Options, 'options' | 'unread'>,
): Compiled<{ options: ReadOption[]; general: Excerpt[] }> {
  if (parts.lead === null) return { data: { options, general: [] }, messages: [] }
  const { data, messages } = readExplanations(parts.lead, parts.explanations, options, unread)
  return { data, messages: [...messages, ...findOrphans(parts.explanations, parts.answer !== null)] }
}

function readKey(rest: LineRest | null, options: readonly ReadOption[]): Pick<ReadItem, 'answer' | 'key'> {
  if (rest === null) return { answer: null, key: [] }
  const answer = excerptOf([{ ...rest, text: rest.text.trimEnd().replace(/\*\*$/u, '') }])
  const labels = [...new Set(options.map(({ label }) => label))]
  const { key } = readAnswer(answer.markdown, labels)
  return { answer, key: labels.filter((label) => key.includes(label)) }
}

/**
 * Text between answer and explanations is about the question, but about no option.
 * @param seconds  answers, which have messages of their own
 */
function readStray(
  { answer, answerRest, afterAnswer: lines }: QuestionParts,
  seconds: ReadonlySet<Line>,
): Compiled<Excerpt[]> {
  const isWritten = ({ kind, text }: Line) => kind !== 'rule' && text !== ''
  const [first, last] = [lines.findIndex(isWritten), lines.findLastIndex(isWritten)]
  if (answer === null || answerRest === null || first === -1) return { data: [], messages: [] }
  const textOf = (own: readonly Line[]) => excerptOf(own.map((line) => restOf(line, 0)))
  const text = textOf(lines.slice(first, last + 1).filter(({ kind }) => kind !== 'rule'))
  const others = lines.filter((line) => isWritten(line) && !seconds.has(line))
  const orphans = findOrphans(others, true)
  const isNamed = orphans.length > 0 || others.length === 0
  return {
    data: [text],
    messages: isNamed ? orphans : [strayText(textOf(others), answer, answerRest.text.trim() !== '')],
  }
}

/** Names the mark in the language of the answer line. */
function strayText({ markdown, span }: Excerpt, answer: Line, hasLetters: boolean): StageFinding {
  const mark = explanationsMark(answer.text.includes('정답'))
  return {
    ruleId: 'text-after-answer',
    span,
    reason: `Unexpected \`${textBefore(markdown, '\n').slice(0, 60)}\` after the answer, expected \`${mark}\``,
    mend: hasLetters
      ? `Put the text below \`${mark}\`, as bullets; until then it is part of the general explanation.`
      : 'Write the letters of the right options on the line of the answer, as in `**정답: B**`; until then the question has no key.',
  }
}

/** The item's own tags, if the line is a comment with nothing else. */
function tagsOf(line: Line): Tag[] | null {
  const tags = line.kind === 'comment' ? TAG_COMMENT.exec(line.raw.trim())?.[1] : undefined
  return tags === undefined ? null : [...new Set(tags.trim().split(/\s+/u).map(toTag))]
}
