export interface ThreadLimits {
  /**
   * For one note, in milliseconds of processor time, which does not depend on the load of the machine. A note takes a few,
   * the first one with a diagram a thousand.
   */
  noteMs: number
  /** What the memory of the process may grow by while a thread works on one note, in megabytes. */
  noteMb: number
}

export const LIMITS: ThreadLimits = { noteMs: 20_000, noteMb: 1_024 }
