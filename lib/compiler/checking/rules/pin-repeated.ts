import type { Rule } from '../rule'

/** A second block id would be a second name for one history. */
export const pinRepeated: Rule = { id: 'pin-repeated', severity: 'warning' }
