import type { ReportAnswer, ReportKind } from '@/lib/model/authors/report'

/** The form by which a learner reports a problem with a question. */
export type ReportState = {
  kind: ReportKind | null
  text: string
  phase: 'writing' | 'unchosen' | 'sending' | 'sent' | 'failed' | 'too-many'
  /** An author has answered the same report before. */
  answer: ReportAnswer | null
}

export type ReportEvent =
  | { kind: 'chosen'; report: ReportKind }
  | { kind: 'typed'; text: string }
  | { kind: 'unchosen' | 'sending' | 'sent' | 'failed' | 'too-many' }
  | { kind: 'answered'; answer: ReportAnswer | null }

export const unsent: ReportState = { kind: null, text: '', phase: 'writing', answer: null }

export function reportNext(state: ReportState, event: ReportEvent): ReportState {
  switch (event.kind) {
    case 'chosen':
      return { ...state, kind: event.report, phase: 'writing', answer: null }
    case 'typed':
      return { ...state, text: event.text, phase: 'writing' }
    case 'answered':
      return { ...state, phase: 'sent', answer: event.answer }
    default:
      return { ...state, phase: event.kind }
  }
}
