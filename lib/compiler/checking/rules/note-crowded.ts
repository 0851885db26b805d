import type { Rule } from '../rule'

/** Each text of a question is rendered for itself: thousands of cheap ones cost what one deep one does. */
export const noteCrowded: Rule = { id: 'note-crowded', severity: 'error' }
