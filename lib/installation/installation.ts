import { dirname, join, resolve } from 'node:path'

/** Where an installation keeps its data. */
export interface Installation {
  /** The database: `file:…` or `postgresql://…`. */
  databaseUrl: string
  /** The folder of published bundles. */
  bundles: string
  /** The file of the secret, beside the database. Used when the environment has none. */
  secretFile: string
  /** The secret of the environment. */
  secret: string | undefined
}

/** Used by the commands and the server alike, so that a backup contains what the server wrote. */
export function installationOf({ DATABASE_URL, BUNDLE_DIR, HAESEOL_SECRET }: NodeJS.ProcessEnv): Installation {
  const databaseUrl = DATABASE_URL ?? `file:${at('data', 'haeseol.db')}`
  const isFile = databaseUrl.startsWith('file:')
  return {
    databaseUrl,
    bundles: at(BUNDLE_DIR ?? join('data', 'bundle')),
    secretFile: at(isFile ? dirname(databaseUrl.slice('file:'.length)) : 'data', 'secret'),
    secret: HAESEOL_SECRET,
  }
}

/** The folders are known only at run time: the bundler must not trace them and pack their present contents. */
const at = (...path: string[]) => resolve(/* turbopackIgnore: true */ process.cwd(), ...path)
