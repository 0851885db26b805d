import type { Rule } from '../rule'

/** A label that fits two options could put a reason beside the wrong one, so it is not followed. */
export const labelAmbiguous: Rule = { id: 'label-ambiguous', severity: 'advice' }
