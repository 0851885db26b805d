import type { Rule } from '../rule'

/** What cannot be read cannot be learned from: a file too large, not in UTF-8, or locked away. */
export const fileUnread: Rule = { id: 'file-unread', severity: 'warning' }
