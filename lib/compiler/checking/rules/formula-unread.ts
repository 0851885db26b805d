import type { Rule } from '../rule'

/** A formula that cannot be typeset is shown as its source. */
export const formulaUnread: Rule = { id: 'formula-unread', severity: 'warning' }
