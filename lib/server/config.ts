import 'server-only'
import { dirname, join, resolve } from 'node:path'

const dataFolder = resolve('data')

/** Where answers are kept: `file:…` or `postgresql://…`. */
export const databaseUrl = process.env.DATABASE_URL ?? `file:${join(dataFolder, 'haeseol.db')}`

/** The folder that the published bundles stand in. */
export const bundleFolder = resolve(process.env.BUNDLE_DIR ?? join(dataFolder, 'bundle'))

/** Where the secret is kept when the environment has none: beside the database. */
export const secretFile = join(
  databaseUrl.startsWith('file:') ? dirname(resolve(databaseUrl.slice('file:'.length))) : dataFolder,
  'secret',
)

/** Writes a minute, by learner and by address. A person answers a few dozen; a school shares an address. */
export const writesPerMinute = {
  learner: positive('HAESEOL_WRITES_PER_LEARNER', 3_000),
  address: positive('HAESEOL_WRITES_PER_ADDRESS', 30_000),
}

function positive(name: string, fallback: number): number {
  const value = Number(process.env[name] ?? fallback)
  if (!Number.isInteger(value) || value < 1) {
    throw new RangeError(`Expected \`${name}\` to be a positive whole number, got \`${process.env[name]}\``)
  }
  return value
}
