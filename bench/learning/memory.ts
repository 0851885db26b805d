import type { Random } from '../../lib/quiz/seeded'
import type { Bank } from './bank'
import type { Traits } from './traits'

/**
 * A module that tells how a learner remembers and forgets; `--memory <path>` takes any ES module with these exports.
 * See example-memory.mjs, and models/ for the four that are measured by default.
 */
export interface MemoryModule {
  name: string
  /** Replaces traits of the learner other than memory. */
  traits?: Partial<Traits>
  /**
   * Makes the memory of one learner. Its parameters are drawn here.
   * @param random  seeded by the learner and the module; use no other source of chance, and no clock
   */
  createMemory(bank: Bank, random: Random): Memory
}

/** Time is in days, as a float: the sitting of day `d` begins at `d + .8`, and a second is 1/86400. */
export interface Memory {
  /**
   * The probability, from 0 to 1, that the concept of a note is recalled. Called for any note and for any day since the
   * last practice. It must change nothing.
   */
  recall(note: number, day: number): number
  /** Called after reading or after feedback, unless the learner was inattentive. Days never decrease. */
  practise(note: number, day: number, event: PractiseEvent): void
  /** Called before the first question of a day. Returns false if the learner does not study. */
  startDay?(day: number): boolean | undefined
}

export interface PractiseEvent {
  kind: 'read' | 'answer'
  /** Whether the concept was recalled before the feedback. Always false for `read`. */
  recalled: boolean
  /** Whether the answer was right, by knowing or by luck. Always false for `read`. */
  right: boolean
}
