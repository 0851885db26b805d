import { dirname, join, resolve } from 'node:path'
import type { Installation } from '../lib/backup/installation'

/** The installation that the environment names, as the server reads it (lib/server/paths.ts). */
export function installation(): Installation {
  const databaseUrl = process.env.DATABASE_URL ?? `file:${resolve('data', 'haeseol.db')}`
  const isFile = databaseUrl.startsWith('file:')
  return {
    databaseUrl,
    bundles: resolve(process.env.BUNDLE_DIR ?? join('data', 'bundle')),
    secretFile: resolve(isFile ? dirname(databaseUrl.slice('file:'.length)) : 'data', 'secret'),
    secret: process.env.HAESEOL_SECRET,
  }
}
