import type { Random } from '../../lib/quiz/seeded'
import type { Bank } from './bank'
import type { Traits } from './traits'

/**
 * A module that tells how a learner remembers and forgets; `--memory <path>` takes any ES module with these exports.
 * See example-memory.mjs, and models/ for the four that are measured by default.
 */
export interface MemoryModule {
  name: string
  /** Replaces what the learner is beside memory. */
  traits?: Partial<Traits>
  /**
   * Makes the memory of one learner. Its parameters are drawn here.
   * @param random seeded by the learner and the module; use no other chance, and no clock
   */
  createMemory(bank: Bank, random: Random): Memory
}

/** Time is in days, as a float: the sitting of day `d` begins at `d + .8`, and a second is 1/86400. */
export interface Memory {
  /**
   * The probability, from 0 to 1, that the concept of a note is at hand. Called for any note and any day from the last
   * practice on, and changes nothing.
   */
  recall(note: number, day: number): number
  /** Called after reading or after feedback, unless the learner's mind was elsewhere. Days never go back. */
  practise(note: number, day: number, event: PractiseEvent): void
  /** Called before the first question of a day; false if the learner is not there. */
  startDay?(day: number): boolean | undefined
}

export interface PractiseEvent {
  kind: 'read' | 'answer'
  /** Whether the concept was at hand before the feedback. Always false for `read`. */
  recalled: boolean
  /** Whether the answer was right, by knowing or by luck. Always false for `read`. */
  right: boolean
}
