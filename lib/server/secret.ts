import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { once } from './once'
import { secretFile } from './paths'

/** A hash that nobody can make, or check a guess by, who lacks the secret. */
export function keyedHash(text: string): string {
  return createHmac('sha256', secret()).update(text).digest('base64url')
}

/** The signing secret: the environment's, else one that is made once and kept beside the database. */
function secret(): string {
  return process.env.HAESEOL_SECRET ?? once('secret', () => readSecret() ?? makeSecret())
}

function readSecret(): string | null {
  try {
    return readFileSync(secretFile, 'utf8').trim() || null
  } catch {
    return null
  }
}

/** Two starters may make one at once: linking a written file is all or nothing, and both read what came first. */
function makeSecret(): string {
  const fresh = `${secretFile}.${process.pid}`
  mkdirSync(dirname(secretFile), { recursive: true })
  writeFileSync(fresh, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  try {
    linkSync(fresh, secretFile)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  rmSync(fresh)
  return readFileSync(secretFile, 'utf8').trim()
}
