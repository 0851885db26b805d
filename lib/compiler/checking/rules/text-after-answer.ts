import type { Rule } from '../rule'

/** Text between answer and explanations belongs to neither; a reason may be lost to the option that needs it. */
export const textAfterAnswer: Rule = { id: 'text-after-answer', severity: 'warning' }
