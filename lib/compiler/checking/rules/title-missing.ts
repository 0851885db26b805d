import type { Rule } from '../rule'

/** A title tells a learner what a page is about, in lists, links and search. */
export const titleMissing: Rule = { id: 'title-missing', severity: 'advice' }
