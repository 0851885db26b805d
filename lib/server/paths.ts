import { dirname, resolve } from 'node:path'
import { type DatabaseAddress, readDatabaseUrl } from '../progress/database/database-url'

/** Folders come from the environment: a build cannot know them, and shall not pack what lies there now. */
const at = (path: string) => resolve(/* turbopackIgnore: true */ process.cwd(), path)

/** Where answers are kept: `file:…` or `postgresql://…`. */
export const databaseUrl = process.env.DATABASE_URL ?? `file:${at('data/haeseol.db')}`

/** The file of a SQLite database; null for another database. */
export const databaseFile = fileOf(readDatabaseUrl(databaseUrl))

function fileOf(address: DatabaseAddress): string | null {
  return address.kind === 'sqlite' ? at(address.path) : null
}

/** The folder that the published bundles stand in. */
export const bundleFolder = at(process.env.BUNDLE_DIR ?? 'data/bundle')

/** Where the secret is kept when the environment has none: beside the database. */
export const secretFile = databaseUrl.startsWith('file:')
  ? at(`${dirname(databaseUrl.slice('file:'.length))}/secret`)
  : at('data/secret')

/** A path below the bundles. */
export const inBundles = (...parts: string[]) => `${bundleFolder}/${parts.join('/')}`
