import { createHmac, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readSecretFile } from '../../installation/secret-file'
import { secretFile } from './paths'

/** In characters: of 32 random ones nobody guesses enough. */
const SHORTEST = 32

let known: string | undefined

/** A hash that nobody can make, or check a guess by, who lacks the secret. */
export function keyedHash(text: string): string {
  return createHmac('sha256', signingSecret()).update(text).digest('base64url')
}

/**
 * The secret of this installation: the environment's, else one that is made once and kept beside the database.
 * @throws RangeError with advice for one that could be guessed
 */
export function signingSecret(): string {
  known ??= fromEnvironment() ?? fromFile()
  return known
}

function fromEnvironment(): string | undefined {
  const given = process.env.HAESEOL_SECRET
  return given === undefined ? undefined : strong(given, '`HAESEOL_SECRET`', 'unset it, and one is made and kept')
}

function fromFile(): string {
  return strong(readSecretFile(secretFile) ?? makeSecret(), secretFile, 'delete the file, and one is made')
}

function strong(given: string, place: string, instead: string): string {
  const secret = given.trim()
  if (secret.length >= SHORTEST) return secret
  throw new RangeError(
    `Expected the secret in ${place} to have ${SHORTEST} characters or more, got ${secret.length}: whoever guesses it can ` +
      `read every learner's answers. Make one with \`openssl rand -base64 32\`, or ${instead}. ` +
      'With a new secret, browsers begin without their history.',
  )
}

/** Two starters may make one at once: linking a written file is all or nothing, and both read what came first. */
function makeSecret(): string {
  const fresh = `${secretFile}.${process.pid}`
  mkdirSync(dirname(secretFile), { recursive: true, mode: 0o700 })
  writeFileSync(fresh, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  try {
    linkSync(fresh, secretFile)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  rmSync(fresh)
  return readFileSync(secretFile, 'utf8')
}
