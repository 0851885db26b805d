import type { Rule } from '../rule'

/** A link that fits several notes may lead a learner to the wrong one. */
export const linkAmbiguous: Rule = { id: 'link-ambiguous', severity: 'warning' }
