import 'server-only'

/** How long to wait for a connection, a statement or a lock of another process. */
export const databaseTimeoutMs = positive('HAESEOL_DATABASE_TIMEOUT_MS', 8_000)

/**
 * The address that learners open. Links that must be absolute, as in the sitemap and the feed, exist only if it is set.
 */
export const publicOrigin = origin('HAESEOL_ORIGIN')

/** Whether search engines and feed readers are welcome. */
export const isPublic = onOrOff('HAESEOL_PUBLIC', true)

/** With less free space on the disk of the database, no sitting can be begun. Answers are still stored. */
export const minFreeBytes = wholeNumber('HAESEOL_FREE_DISK_MB', 500, 0) * 1_048_576

/**
 * How many sittings without an answer a learner may have of the last days. Those with answers are not counted, as in
 * years a learner leaves thousands of them: each note where only some of the questions were answered is one.
 */
export const maxUnanswered = positive('HAESEOL_UNANSWERED_PER_LEARNER', 1_000)

/** Sittings without answers are deleted after this number of days. */
export const sweepAfterDays = positive('HAESEOL_SWEEP_DAYS', 7)

const MIN_TOKEN_LENGTH = 24

/** What authors give as a password to read reports; null if there are no pages for them. */
export const authorToken = token('HAESEOL_AUTHOR_TOKEN')

/** The address below which the files of the vault are shown; null if there is none. */
export const sourceAddress = addressOrNull('HAESEOL_SOURCE')

function token(name: string): string | null {
  const value = process.env[name]
  if (value === undefined || value === '') return null
  if (value.length >= MIN_TOKEN_LENGTH) return value
  throw new RangeError(
    `Expected \`${name}\` to have at least ${MIN_TOKEN_LENGTH} characters, such as the output of \`openssl rand -base64 24\`, got ${value.length}`,
  )
}

function addressOrNull(name: string): string | null {
  const value = process.env[name]
  if (value === undefined || value === '') return null
  if (/^https?:\/\/[^\s?#]+$/u.test(value) && URL.canParse(value)) return value
  throw new RangeError(
    `Expected \`${name}\` to be an address such as \`https://github.com/o/vault/blob/main\`, got \`${value}\``,
  )
}

function origin(name: string): URL | null {
  const value = process.env[name]
  if (value === undefined || value === '') return null
  if (/^https?:\/\/[^/?#]+\/?$/u.test(value) && URL.canParse(value)) return new URL(value)
  throw new RangeError(`Expected \`${name}\` to be an address such as \`https://study.example\`, got \`${value}\``)
}

function onOrOff(name: string, usual: boolean): boolean {
  const value = process.env[name] || (usual ? '1' : '0')
  if (value === '1' || value === '0') return value === '1'
  throw new RangeError(`Expected \`${name}\` to be \`1\` or \`0\`, got \`${value}\``)
}

/** @throws RangeError that names the variable and its allowed values */
export function positive(name: string, fallback: number): number {
  return wholeNumber(name, fallback, 1)
}

function wholeNumber(name: string, fallback: number, least: number): number {
  const value = Number(process.env[name] ?? fallback)
  if (Number.isInteger(value) && value >= least) return value
  throw new RangeError(`Expected \`${name}\` to be a whole number of at least ${least}, got \`${process.env[name]}\``)
}
