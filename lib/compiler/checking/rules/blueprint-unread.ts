import type { Rule } from '../rule'

/** A recipe that cannot be followed is an exam that learners cannot sit. */
export const blueprintUnread: Rule = { id: 'blueprint-unread', severity: 'error' }
