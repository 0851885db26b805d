import 'server-only'

/** Writes a minute, by learner and by address. A person answers a few dozen; a school shares an address. */
export const writesPerMinute = {
  learner: positive('HAESEOL_WRITES_PER_LEARNER', 3_000),
  address: positive('HAESEOL_WRITES_PER_ADDRESS', 30_000),
}

/** How long a connection, a statement and another process's lock are waited for. */
export const databaseTimeoutMs = positive('HAESEOL_DATABASE_TIMEOUT_MS', 8_000)

/** The address that learners open. What has to be named in full, the picture of a shared link, is named if it is set. */
export const publicOrigin = origin('HAESEOL_ORIGIN')

function origin(name: string): URL | null {
  const value = process.env[name]
  if (value === undefined || value === '') return null
  if (/^https?:\/\/[^/?#]+\/?$/u.test(value) && URL.canParse(value)) return new URL(value)
  throw new RangeError(`Expected \`${name}\` to be an address such as \`https://study.example\`, got \`${value}\``)
}

function positive(name: string, fallback: number): number {
  const value = Number(process.env[name] ?? fallback)
  if (Number.isInteger(value) && value > 0) return value
  throw new RangeError(`Expected \`${name}\` to be a positive whole number, got \`${process.env[name]}\``)
}
