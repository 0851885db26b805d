import { dirname, join, resolve } from 'node:path'

/** What one installation of the program consists of, besides the program and its vault. */
export interface Installation {
  /** Where answers are kept: `file:…` or `postgresql://…`. */
  databaseUrl: string
  /** The folder that published bundles stand in. */
  bundles: string
  /** Where the secret is kept when the environment has none: beside the database. */
  secretFile: string
  /** The environment's secret. */
  secret: string | undefined
}

/** Reads where things are kept. The commands and the server both ask here, so that a backup holds what the server wrote. */
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

/** A build cannot know these folders, and shall not pack what lies in them now. */
const at = (...path: string[]) => resolve(/* turbopackIgnore: true */ process.cwd(), ...path)
