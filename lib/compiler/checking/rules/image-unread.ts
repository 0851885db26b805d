import type { Rule } from '../rule'

/** An image that cannot be read leaves a gap where an author wanted something seen. */
export const imageUnread: Rule = { id: 'image-unread', severity: 'warning' }
