import type { Rule } from '../rule'

/** Embeds within embeds make a page that nobody can read; beyond a depth they are shown as links. */
export const embedDeep: Rule = { id: 'embed-deep', severity: 'warning' }
