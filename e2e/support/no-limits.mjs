/**
 * Settings for a server whose clients all come from one machine and never pause. The limits themselves are tested in
 * e2e/limits.spec.ts.
 */
export const NO_LIMITS = Object.fromEntries(
  ['READS', 'WRITES', 'BEGINS']
    .flatMap((what) => [`${what}_PER_LEARNER`, `${what}_PER_ADDRESS`])
    .concat(
      'STRANGERS_READS_PER_ADDRESS',
      'STRANGERS_WRITES_PER_ADDRESS',
      'NEWCOMERS_PER_ADDRESS',
      'UNANSWERED_PER_LEARNER',
    )
    .map((name) => [`HAESEOL_${name}`, '100000000']),
)

/** Removes the settings above, so that the default limits apply. */
export const USUAL_LIMITS = Object.fromEntries(Object.keys(NO_LIMITS).map((name) => [name, undefined]))
