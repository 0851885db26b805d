import type { Span } from '../../../model/message'
import type { Excerpt } from '../../source/excerpt'
import { pointAt } from './point-at'

const NUMBERS = new Map(['two', 'three', 'four', 'five', 'six'].map((word, i) => [word, i + 2]))
const KOREAN = new Map(['두', '세', '네', '다섯'].map((word, i) => [word, i + 2]))
const ENGLISH_CUE =
  /\b(?:select|choose|pick|which|what\sare)\s(?:(?:the|any|exactly)\s)?(two|three|four|five|six)\b|\b(?:select|choose|pick)\s(?:(?:the|any|exactly)\s)?([2-6])(?![\d.,%-]*\d|\w)|\b(two|three|four|five|six|[2-6])\s(?:correct|right|possible)\s(?:answers|options|solutions)\b/giu
const KOREAN_CUE = /(두|세|네|다섯|[2-6])\s?(?:개|가지)(?:를|을)?\s?(?:모두\s)?(?:선택|고르)/gu

/** The part of a stem that tells how many options are right: `(Select TWO.)`, `which two`, `두 가지를 고르시오`. */
export interface Cue {
  count: number
  text: string
  span: Span
}

/** The last one counts: a stem may mention other choices before it asks for one. */
export function findCue(stem: Excerpt): Cue | null {
  const { markdown } = stem
  const cues = [...markdown.matchAll(ENGLISH_CUE), ...markdown.matchAll(KOREAN_CUE)]
  const last = cues.sort((a, b) => a.index - b.index).at(-1)
  if (last === undefined) return null
  const word = (last[1] ?? last[2] ?? last[3])!.toLowerCase()
  const start = pointAt(stem, last.index)
  return {
    count: NUMBERS.get(word) ?? KOREAN.get(word) ?? Number(word),
    text: last[0],
    span: { start, end: { line: start.line, column: start.column + last[0].length } },
  }
}
