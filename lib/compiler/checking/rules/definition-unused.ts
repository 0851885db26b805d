import type { Rule } from '../rule'

/** A definition that nothing refers to is not shown, and its text would be lost without a word. */
export const definitionUnused: Rule = { id: 'definition-unused', severity: 'advice' }
