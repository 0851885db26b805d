import type { OptionId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import type { Confidence } from '@/lib/model/study/sitting'

/** What a learner has chosen at an unmarked question. Plain data that the inputs on the page follow. */
export interface Choosing {
  /** In the order in which they were chosen. */
  options: readonly OptionId[]
  /** The options ruled out. None of them is chosen. */
  struck: readonly OptionId[]
  confidence: Confidence | null
  /** The last press without effect: the option would have been one too many, or was chosen and cannot be ruled out. */
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
      // Without script, more options than required can be ticked. Only the first ones count.
      const options = event.options.slice(0, item.choose)
      return { ...state, options, confidence: event.confidence ?? state.confidence }
    }
  }
}

/** Pressing the letter of an option is like clicking it, except that a chosen radio is cleared. */
export function pressOf(option: OptionId, { choose }: Asked, { options }: Choosing): ChoosingEvent {
  return choose === 1 && options.includes(option) ? { kind: 'let-go' } : { kind: 'pressed', option }
}

/** Toggles a checkbox, or moves a radio. A chosen option is no longer ruled out. */
function press(state: Choosing, option: OptionId, { choose }: Asked): Choosing {
  if (choose === 1) return { ...restored(state, option), options: [option] }
  if (state.options.includes(option)) return { ...state, options: without(state.options, option) }
  if (state.options.length >= choose) return { ...state, refused: { option, why: 'too-many' } }
  return { ...restored(state, option), options: [...state.options, option] }
}

/** Rules an option out, or undoes that. A chosen option cannot be ruled out, which is announced. */
function strike(state: Choosing, option: OptionId): Choosing {
  if (state.options.includes(option)) return { ...state, refused: { option, why: 'chosen' } }
  return state.struck.includes(option) ? restored(state, option) : { ...state, struck: [...state.struck, option] }
}

const restored = (state: Choosing, option: OptionId): Choosing => ({ ...state, struck: without(state.struck, option) })
const without = (options: readonly OptionId[], option: OptionId) => options.filter((one) => one !== option)

/** Whether as many options are chosen as required, fewer, or none. */
export type Standing = 'answered' | 'short' | 'blank'

export function standingOf(options: readonly OptionId[] | undefined, { choose }: Asked): Standing {
  if (options === undefined || options.length === 0) return 'blank'
  return options.length === choose ? 'answered' : 'short'
}
