import type { Rule } from '../rule'

/** A link to a heading that is not there leads to the top of the page instead of the place that was meant. */
export const headingUnresolved: Rule = { id: 'heading-unresolved', severity: 'warning' }
