import type { Rule } from '../rule'

/** A heading that announces questions and has none disappoints. */
export const sectionEmpty: Rule = { id: 'section-empty', severity: 'advice' }
