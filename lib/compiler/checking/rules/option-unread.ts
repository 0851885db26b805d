import type { Rule } from '../rule'

/** A line between `**Options:**` and the first option may be an option whose label does not read. */
export const optionUnread: Rule = { id: 'option-unread', severity: 'warning' }
