import { createHmac, randomBytes } from 'node:crypto'
import { constants, copyFileSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readSecretFile } from '../../installation/secret-file'
import { secretFile } from './paths'

/** The minimum length in characters. 32 random ones cannot be guessed. */
const MIN_LENGTH = 32

let known: string | undefined

/** A hash that cannot be computed without the secret. */
export function keyedHash(text: string): string {
  return createHmac('sha256', signingSecret()).update(text).digest('base64url')
}

/**
 * The secret of this installation: the environment's, or otherwise one that is created once and stored beside the
 * database.
 * @throws RangeError with advice if the secret is too short
 */
export function signingSecret(): string {
  known ??= fromEnvironment() ?? fromFile()
  return known
}

function fromEnvironment(): string | undefined {
  const given = process.env.HAESEOL_SECRET
  return given === undefined ? undefined : strong(given, '`HAESEOL_SECRET`', 'unset it to have one created and stored')
}

function fromFile(): string {
  return strong(readSecretFile(secretFile) ?? makeSecret(), secretFile, 'delete the file to have one created')
}

function strong(given: string, place: string, instead: string): string {
  const secret = given.trim()
  if (secret.length >= MIN_LENGTH) return secret
  throw new RangeError(
    `Expected the secret in ${place} to have ${MIN_LENGTH} characters or more, got ${secret.length}: whoever guesses it can ` +
      `read every learner's answers. Create one with \`openssl rand -base64 32\`, or ${instead}. ` +
      'With a new secret, browsers lose access to their history.',
  )
}

/** Two processes may do this at once. Linking a complete file is atomic, and both read the one that was first. */
function makeSecret(): string {
  const fresh = `${secretFile}.${process.pid}`
  mkdirSync(dirname(secretFile), { recursive: true, mode: 0o700 })
  writeFileSync(fresh, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
  try {
    giveName(fresh)
  } finally {
    rmSync(fresh)
  }
  return readFileSync(secretFile, 'utf8')
}

/** A disk without links gets a copy. Who reads it half written is refused and says so. */
function giveName(fresh: string): void {
  try {
    linkSync(fresh, secretFile)
  } catch {
    copyIfMissing(fresh)
  }
}

function copyIfMissing(fresh: string): void {
  try {
    copyFileSync(fresh, secretFile, constants.COPYFILE_EXCL)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}
