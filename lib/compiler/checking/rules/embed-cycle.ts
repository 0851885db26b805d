import type { Rule } from '../rule'

/** A note that embeds itself, through others perhaps, has no end; the inner one is shown as a link. */
export const embedCycle: Rule = { id: 'embed-cycle', severity: 'warning' }
