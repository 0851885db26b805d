/** An exam's answers are folded at its finish, and may be this much older than what was folded before. */
const OUT_OF_ORDER_MS = 4 * 86_400_000

/** Whether the clock was ahead when a time was noted: what followed is dated earlier, by more than an exam can last. */
export const wasAhead = (noted: number, following: number): boolean => noted - following > OUT_OF_ORDER_MS

/** The later of two times. If the clock was ahead when the first was noted, it says nothing. */
export const laterOf = (noted: number, following: number): number =>
  wasAhead(noted, following) ? following : Math.max(noted, following)
