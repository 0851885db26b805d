import type { Rule } from '../rule'

/** Without its frontmatter a note loses tags, names and dates; its text is read all the same. */
export const frontmatterUnread: Rule = { id: 'frontmatter-unread', severity: 'warning' }
