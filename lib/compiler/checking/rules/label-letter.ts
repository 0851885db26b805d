import type { Rule } from '../rule'

/** A label that names its option by words alone no longer does when the option's words change. A letter stays. */
export const labelLetter: Rule = { id: 'label-letter', severity: 'advice', default: 'off' }
