import { countOf } from '../../shared/count-of'
import type { ExamChange } from './exam-changes'

/** @example The exam “Tea” can no longer be filled: 18 of 20 questions. Water: 3 of 8, before 5. */
export function examSentence({ exam, wanted, got, short, isGone }: ExamChange): string {
  if (isGone) return `The exam “${exam}” is gone.`
  const head =
    got < wanted
      ? `The exam “${exam}” can no longer be filled: ${got} of ${countOf(wanted, 'question')}.`
      : `The exam “${exam}” has too few questions of a domain, and takes the rest from others.`
  return [
    head,
    ...short.map(({ domain, wanted, got, before }) => `${domain}: ${got} of ${wanted}, before ${before}.`),
  ].join(' ')
}
