import type { Rule } from '../rule'

/** Markdown nested beyond all reason would keep the compiler busy for minutes, so it is shown as plain text. */
export const markdownTooDeep: Rule = { id: 'markdown-too-deep', severity: 'warning' }
