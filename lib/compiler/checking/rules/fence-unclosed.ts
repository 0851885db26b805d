import type { Rule } from '../rule'

/** A fence without an end turns all that follows into code, questions included. */
export const fenceUnclosed: Rule = { id: 'fence-unclosed', severity: 'warning' }
