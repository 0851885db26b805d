import type { Rule } from '../rule'

/** A choice that cannot be read is not followed, and whoever made it believes that it is. */
export const configUnread: Rule = { id: 'config-unread', severity: 'warning' }
