import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Installation } from '../installation/installation'
import { readSecretFile } from '../installation/secret-file'
import { freeName } from './database-file'
import { renameDurably, replaceDurably } from './durable-files'
import { type BackupManifest, SECRET } from './manifest'

/** The secret that signs the learners' cookies; null if there is none yet. */
export const secretOf = ({ secret, secretFile }: Installation): string | null => secret || readSecret(secretFile)

const readSecret = (file: string): string | null => readSecretFile(file)?.trim() || null

/** A checksum by which two secrets can be compared without revealing them. */
export const checkOf = (secret: string): string =>
  createHmac('sha256', secret).update('haeseol backup').digest('hex').slice(0, 16)

/** Whether the installation has a secret file and it differs from the backup's. */
export function hasOtherSecret(folder: string, manifest: BackupManifest, { secretFile }: Installation): boolean {
  const existing = readSecret(secretFile)
  return existing !== null && SECRET in manifest.files && existing !== readSecret(join(folder, SECRET))
}

/** Restores the secret, if the backup has one. @returns where a different old one is kept; null if there was none */
export function replaceSecret(folder: string, manifest: BackupManifest, installation: Installation): string | null {
  if (!(SECRET in manifest.files)) return null
  const { secretFile } = installation
  const aside = hasOtherSecret(folder, manifest, installation) ? freeName(secretFile) : null
  if (aside !== null) renameDurably(secretFile, aside)
  replaceDurably(secretFile, readFileSync(join(folder, SECRET), 'utf8'))
  return aside
}
