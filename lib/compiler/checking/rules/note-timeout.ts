import type { Rule } from '../rule'

/** A note that cannot be compiled is an empty page, so that it takes nobody else's notes with it. */
export const noteTimeout: Rule = { id: 'note-timeout', severity: 'error' }
