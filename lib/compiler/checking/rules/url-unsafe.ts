import type { Rule } from '../rule'

/** An address such as `javascript:` would run in the learner’s browser, so it is dropped. */
export const urlUnsafe: Rule = { id: 'url-unsafe', severity: 'warning' }
