import 'server-only'

/** How long a connection, a statement and another process's lock are waited for. */
export const databaseTimeoutMs = positive('HAESEOL_DATABASE_TIMEOUT_MS', 8_000)

/** The address that learners open. What has to be named in full, the picture of a shared link, is named if it is set. */
export const publicOrigin = origin('HAESEOL_ORIGIN')

/** Under so much free room on the disk of the database no sitting is begun; answers are still taken. */
export const leastFreeBytes = wholeNumber('HAESEOL_FREE_DISK_MB', 500, 0) * 1_048_576

/** How many sittings a learner may have with something left to do. A practice of a note's page is one. */
export const mostUnfinished = positive('HAESEOL_UNFINISHED_PER_LEARNER', 1_000)

/** After so many days what was begun and never answered is deleted. */
export const sweepAfterDays = positive('HAESEOL_SWEEP_DAYS', 7)

function origin(name: string): URL | null {
  const value = process.env[name]
  if (value === undefined || value === '') return null
  if (/^https?:\/\/[^/?#]+\/?$/u.test(value) && URL.canParse(value)) return new URL(value)
  throw new RangeError(`Expected \`${name}\` to be an address such as \`https://study.example\`, got \`${value}\``)
}

/** @throws RangeError that names the variable and what it may be */
export function positive(name: string, fallback: number): number {
  return wholeNumber(name, fallback, 1)
}

function wholeNumber(name: string, fallback: number, least: number): number {
  const value = Number(process.env[name] ?? fallback)
  if (Number.isInteger(value) && value >= least) return value
  throw new RangeError(`Expected \`${name}\` to be a whole number of at least ${least}, got \`${process.env[name]}\``)
}
