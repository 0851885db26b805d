import type { Rule } from '../rule'

/** A diagram that cannot be drawn is shown as its source. */
export const diagramUndrawn: Rule = { id: 'diagram-undrawn', severity: 'warning' }
