import { resolve } from 'node:path'
import { installationOf } from '../../installation/installation'
import { type DatabaseAddress, readDatabaseUrl } from '../../progress/database/database-url'

export const { databaseUrl, bundles: bundleFolder, secretFile } = installationOf(process.env)

/** The file of a SQLite database; null for a database server. */
export const databaseFile = fileOf(readDatabaseUrl(databaseUrl))

function fileOf(address: DatabaseAddress): string | null {
  return address.kind === 'sqlite' ? resolve(/* turbopackIgnore: true */ process.cwd(), address.path) : null
}

/** A path below the folder of bundles. */
export const inBundles = (...parts: string[]) => `${bundleFolder}/${parts.join('/')}`
