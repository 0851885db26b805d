/** Answers for tests, to an item with the key `q.a`: `answerOf('wrong', ['q.b'], '2026-11-24T10:00+09:00')`. */
import type { Verdict } from '../../model/feedback'
import type { OptionId } from '../../model/ids'
import type { Confidence } from '../../model/study/sitting'
import { type ItemMark, markItem, type NotebookAnswer } from '../mistakes/mark-item'

export function answerOf(
  verdict: Verdict,
  options: readonly string[] = ['q.a'],
  at = '2026-11-24T00:00Z',
  confidence: Confidence | null = null,
): NotebookAnswer {
  const key = { key: ['q.a' as OptionId], misconceptions: { ['q.b' as OptionId]: ['b for a'] } }
  return { verdict, options: options as OptionId[], confidence, at: Date.parse(at), key }
}

export function markOf(...answers: NotebookAnswer[]): ItemMark {
  const [first, ...rest] = answers
  if (first === undefined) throw new RangeError('Expected at least one answer')
  return rest.reduce(markItem, markItem(null, first))
}
