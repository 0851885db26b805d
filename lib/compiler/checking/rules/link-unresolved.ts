import type { Rule } from '../rule'

/** A link to a note that is not there leads a learner nowhere, so it is shown as plain text. */
export const linkUnresolved: Rule = { id: 'link-unresolved', severity: 'warning' }
