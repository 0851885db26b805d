import type { Rule } from '../rule'

/** Two notes of one name share an address; the second gets a longer one, which changes when the first moves. */
export const slugShared: Rule = { id: 'slug-shared', severity: 'advice' }
