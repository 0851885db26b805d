import type { OptionId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import type { Confidence } from '@/lib/model/sitting'

/** What a learner has written at a question that is not marked. Plain data: the inputs on the page follow it. */
export interface Choosing {
  /** In the order in which they were chosen. */
  options: readonly OptionId[]
  /** Options that were ruled out. None of them is chosen. */
  struck: readonly OptionId[]
  confidence: Confidence | null
  /** The last press that was not taken: the option would have been one too many, or it is the answer that stands. */
  refused: Refused | null
}

export interface Refused {
  option: OptionId
  why: 'too-many' | 'chosen'
}

export type ChoosingEvent =
  | { kind: 'pressed'; option: OptionId }
  | { kind: 'let-go' }
  | { kind: 'struck'; option: OptionId }
  | { kind: 'rated'; confidence: Confidence }
  | { kind: 'found'; options: readonly OptionId[]; confidence: Confidence | null }

export const nothingChosen: Choosing = { options: [], struck: [], confidence: null, refused: null }

type Asked = Pick<DeliveredItem, 'choose'>

export function chooseNext(before: Choosing, event: ChoosingEvent, item: Asked): Choosing {
  const state = { ...before, refused: null }
  switch (event.kind) {
    case 'pressed':
      return press(state, event.option, item)
    case 'let-go':
      return { ...state, options: [] }
    case 'struck':
      return strike(state, event.option)
    case 'rated':
      return { ...state, confidence: event.confidence }
    case 'found': {
      // A page without script lets one tick more than the question asks for: the first ones stand.
      const options = event.options.slice(0, item.choose)
      return { ...state, options, confidence: event.confidence ?? state.confidence }
    }
  }
}

/** What pressing an option's letter does: as a finger would, but a radio that is chosen already is let go. */
export function pressOf(option: OptionId, { choose }: Asked, { options }: Choosing): ChoosingEvent {
  return choose === 1 && options.includes(option) ? { kind: 'let-go' } : { kind: 'pressed', option }
}

/** A box is ticked and unticked, a radio takes the place of the one before; what is chosen is not ruled out. */
function press(state: Choosing, option: OptionId, { choose }: Asked): Choosing {
  if (choose === 1) return { ...restored(state, option), options: [option] }
  if (state.options.includes(option)) return { ...state, options: without(state.options, option) }
  if (state.options.length >= choose) return { ...state, refused: { option, why: 'too-many' } }
  return { ...restored(state, option), options: [...state.options, option] }
}

/** Rules an option out, or takes that back. What is chosen cannot be ruled out: it is said so. */
function strike(state: Choosing, option: OptionId): Choosing {
  if (state.options.includes(option)) return { ...state, refused: { option, why: 'chosen' } }
  return state.struck.includes(option) ? restored(state, option) : { ...state, struck: [...state.struck, option] }
}

const restored = (state: Choosing, option: OptionId): Choosing => ({ ...state, struck: without(state.struck, option) })
const without = (options: readonly OptionId[], option: OptionId) => options.filter((one) => one !== option)

/** Whether a question has as many options as it asks for, fewer, or none. */
export type Standing = 'answered' | 'short' | 'blank'

export function standingOf(options: readonly OptionId[] | undefined, { choose }: Asked): Standing {
  if (options === undefined || options.length === 0) return 'blank'
  return options.length === choose ? 'answered' : 'short'
}
