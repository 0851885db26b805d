import type { Rule } from '../rule'

/** A reason for an option that is not there reaches no learner who needs it. */
export const labelUnknown: Rule = { id: 'label-unknown', severity: 'warning' }
