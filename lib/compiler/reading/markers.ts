import type { Line } from '../source/scan-lines'

/**
 * The marks of the lines of a question. Each pattern starts at the beginning of the line and has only one way to match,
 * so that the cost is linear in the length of a line. Colons may be full-width, and inside the bold text or after it.
 */
const QUESTION = /^ {0,3}\*\*Question(?:\s*[:：]\s*\*\*|\*\*\s*[:：])\s*/iu
const OPTIONS = /^\s*\*\*Options(?:\s*[:：]\s*\*\*|\*\*\s*[:：])$/iu
/** The same in Korean. Both words have other uses, so these lines are marks only together (`beginsQuestion`). */
const KOREAN_QUESTION = /^ {0,3}\*\*질문(?:\s*[:：]\s*\*\*|\*\*\s*[:：])\s*/u
const KOREAN_OPTIONS = /^\s*\*\*보기(?:\s*[:：]\s*\*\*|\*\*\s*[:：])$/u
const ANSWER = /^\s*(?:\*\*\s*)?(?:정답|Answer)\s*(?:\*\*\s*)?[:：]\s*(?:\*\*\s*)?/iu
const EXPLANATIONS =
  /^(?:\*\*|\p{Extended_Pictographic}|\uFE0F|\s)*(?:추가\s*설명|Explanations?)\s*(?:\*\*)?\s*([:：]?)\s*(?:\*\*)?\s*/iu
const BLOCK_ID = /^\s*\^([A-Za-z0-9-]+)$/u
/** What is meant as a question's name and is none: beside other text, or with signs that no block id has. */
const UNREAD_ID = /(?:^\s*\^[\p{L}\p{N}_-]+|\s\^q-[\p{L}\p{N}_-]+)$/u
const WRAPPER =
  /^ {0,3}(?:<\/?(?:details|div|center|section|p)(?:\s[^<>]*)?>\s*|<summary(?:\s[^<>]*)?>[^<>]*<\/summary>\s*)+$/iu
const TAGS = /^\s*#[^\s#]+(?:\s+#[^\s#]+)*$/u

/** @returns where the text after the mark begins, or null if the line is none */
type Marker = (line: Pick<Line, 'kind' | 'text'>) => number | null

const marker =
  (pattern: RegExp): Marker =>
  (line) =>
    line.kind === 'text' ? (pattern.exec(line.text)?.[0].length ?? null) : null

export const questionAt = marker(QUESTION)
export const optionsAt = marker(OPTIONS)
export const koreanQuestionAt = marker(KOREAN_QUESTION)
export const koreanOptionsAt = marker(KOREAN_OPTIONS)
export const answerAt = marker(ANSWER)

/** Without a colon, the words must be alone on the line: `추가 설명이 필요하다` is a sentence. */
export const explanationsAt: Marker = (line) => {
  const match = line.kind === 'text' ? EXPLANATIONS.exec(line.text) : null
  if (match === null || (match[1] === '' && match[0].length < line.text.length)) return null
  return match[0].length
}

/** The usual form of this mark. */
export const explanationsMark = (isKorean: boolean): string => (isKorean ? '💡 추가 설명:' : '💡 Explanations:')

/** The name of an Obsidian block id that is alone on its line. */
export const blockIdOf = (line: Line) => (line.kind === 'text' ? (BLOCK_ID.exec(line.text)?.[1] ?? null) : null)

/** @returns where the block id begins, or null */
export function unreadIdAt(line: Line): number | null {
  if (line.kind !== 'text' || blockIdOf(line) !== null) return null
  const match = UNREAD_ID.exec(line.text)
  return match === null ? null : line.text.indexOf('^', match.index)
}

/** `#tea #steeping`, and nothing else on the line. */
export const isTagLine = (line: Line) => line.kind === 'text' && TAGS.test(line.text) && /\p{L}/u.test(line.text)

/**
 * HTML that only folds or positions its content, such as `<details>`. It is around parts of a question and no part of
 * it.
 */
export const isWrapper = (line: Line) => line.kind === 'text' && WRAPPER.test(line.text)
