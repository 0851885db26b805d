/**
 * Settings for a server whose clients all come from one machine and never pause. What limits do is tried with limits:
 * e2e/limits.spec.ts.
 */
export const NO_LIMITS = Object.fromEntries(
  ['READS', 'WRITES', 'BEGINS']
    .flatMap((what) => [`${what}_PER_LEARNER`, `${what}_PER_ADDRESS`])
    .concat(
      'STRANGERS_READS_PER_ADDRESS',
      'STRANGERS_WRITES_PER_ADDRESS',
      'NEWCOMERS_PER_ADDRESS',
      'UNFINISHED_PER_LEARNER',
    )
    .map((name) => [`HAESEOL_${name}`, '100000000']),
)

/** Takes the settings above back: each limit is what it is for everybody. */
export const USUAL_LIMITS = Object.fromEntries(Object.keys(NO_LIMITS).map((name) => [name, undefined]))
