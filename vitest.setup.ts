import fc from 'fast-check'

/**
 * Property tests use a fixed seed: a random failure would hit somebody who changed nothing, and vanish in the next run.
 * The soak tests explore instead, with a new seed each time, which they print.
 */
fc.configureGlobal({ seed: 20_261_127 })
