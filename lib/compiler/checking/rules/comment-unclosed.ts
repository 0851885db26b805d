import type { Rule } from '../rule'

/** A comment without an end would hide all that follows, so its first mark is read as text. */
export const commentUnclosed: Rule = { id: 'comment-unclosed', severity: 'warning' }
