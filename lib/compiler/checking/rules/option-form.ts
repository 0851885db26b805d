import type { Rule } from '../rule'

/** `A)` everywhere, as in answers and labels: one form to look for. `A.` and `(A)` are read alike. */
export const optionForm: Rule = { id: 'option-form', severity: 'advice', default: 'off' }
