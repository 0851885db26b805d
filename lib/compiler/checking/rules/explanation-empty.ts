import type { Rule } from '../rule'

/** A label without a text looks explained to the author and is not to the learner. */
export const explanationEmpty: Rule = { id: 'explanation-empty', severity: 'warning' }
