import type { Rule } from '../rule'

/** Marks in one form are found by a search, and by other programs. All forms that the grammar knows are read alike. */
export const markForm: Rule = { id: 'mark-form', severity: 'advice', default: 'off' }
