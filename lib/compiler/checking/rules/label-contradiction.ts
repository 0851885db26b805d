import type { Rule } from '../rule'

/** A reason beside the wrong option teaches the wrong thing, so a contradicting label is not followed. */
export const labelContradiction: Rule = { id: 'label-contradiction', severity: 'warning' }
