import type { DeliveredItem } from '@/lib/model/item'
import { type Choosing, type ChoosingEvent, chooseNext, nothingChosen, standingOf } from './choosing'
import type { GivenAnswer } from './given-answer'

/** The state of a question that is marked when the learner asks for it. */
export interface Asking {
  choosing: Choosing
  /** Whether marking was requested on this page. Marks are then animated, and missing options are announced. */
  wasAsked: boolean
}

export type AskingEvent = ChoosingEvent | { kind: 'asked-to-mark' }

export const untouched: Asking = { choosing: nothingChosen, wasAsked: false }

export function askNext(before: Asking, event: AskingEvent, item: Pick<DeliveredItem, 'choose'>): Asking {
  if (event.kind === 'asked-to-mark') return { ...before, wasAsked: true }
  return { ...before, choosing: chooseNext(before.choosing, event, item) }
}

/** The answer to be marked; null while options are missing. */
export function answerOf({ choosing }: Asking, item: Pick<DeliveredItem, 'choose'>): GivenAnswer | null {
  if (standingOf(choosing.options, item) !== 'answered') return null
  return { options: [...choosing.options], confidence: choosing.confidence }
}
