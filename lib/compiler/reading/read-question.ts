import type { Tag } from '../../model/ids'
import type { Compiled, StageFinding } from '../base/finding'
import type { Excerpt } from '../source/excerpt'
import { excerptOf, lineSpan, restOf } from '../source/excerpt'
import type { Line } from '../source/scan-lines'
import { readExplanations } from './explanations/read-explanations'
import { findOrphans } from './find-orphans'
import { toTag } from './frontmatter/read-frontmatter'
import { answerAt, explanationsMark } from './markers'
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
  const key = readKey(parts.answer, choices.data.options)
  const seconds = secondAnswers(lines.slice(from + 1, parts.end), parts.answer, { ...key, ...choices.data })
  const stray = readStray(parts, seconds)
  const explained = explain(parts, choices.data)
  const tags = from > 0 ? tagsOf(lines[from - 1]!) : null
  const item: ReadItem = {
    span: { start: lineSpan(lines[from]!).start, end: lineSpan(lastLine(lines, parts.end)).end },
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
      ...[...seconds].map((line) => answerRepeated(line, parts.answer!)),
      ...unreadMark(lines.slice(from + 1, limit + 1), parts),
    ],
  }
}

function lastLine(lines: readonly Line[], end: number): Line {
  let i = end - 1
  while (lines[i]!.text === '') i--
  return lines[i]!
}

function explain(
  parts: QuestionParts,
  { options, unread }: Pick<Options, 'options' | 'unread'>,
): Compiled<{ options: ReadOption[]; general: Excerpt[] }> {
  if (parts.lead === null) return { data: { options, general: [] }, messages: [] }
  const { data, messages } = readExplanations(parts.lead, parts.explanations, options, unread)
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

/**
 * Text between answer and explanations is about the question, but about no option.
 * @param seconds  answers, which have messages of their own
 */
function readStray({ answer, afterAnswer: lines }: QuestionParts, seconds: ReadonlySet<Line>): Compiled<Excerpt[]> {
  const written = lines.filter(({ kind, text }) => kind !== 'rule' && text !== '')
  if (written.length === 0) return { data: [], messages: [] }
  const [first, last] = [lines.indexOf(written[0]!), lines.indexOf(written.at(-1)!)]
  const textOf = (own: readonly Line[]) => excerptOf(own.map((line) => restOf(line, 0)))
  const text = textOf(lines.slice(first, last + 1).filter(({ kind }) => kind !== 'rule'))
  const others = written.filter((line) => !seconds.has(line))
  const orphans = findOrphans(others, true)
  const isNamed = orphans.length > 0 || others.length === 0
  return { data: [text], messages: isNamed ? orphans : [strayText(textOf(others), answer!)] }
}

/** Names the mark in the language of the answer line. */
function strayText({ markdown, span }: Excerpt, answer: Line): StageFinding {
  const mark = explanationsMark(answer.text.includes('정답'))
  const hasLetters = answerAt(answer)! < answer.text.length
  return {
    ruleId: 'text-after-answer',
    span,
    reason: `Unexpected \`${markdown.split('\n')[0]!.slice(0, 60)}\` after the answer, expected \`${mark}\``,
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
