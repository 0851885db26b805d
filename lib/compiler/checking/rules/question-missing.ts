import type { Rule } from '../rule'

/** Options or an answer without a question are shown as text: the learner reads the answer before thinking. */
export const questionMissing: Rule = { id: 'question-missing', severity: 'warning' }
