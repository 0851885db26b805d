import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CompileFiles } from '../../../lib/compiler/bundling/compiled-note'
import { readConfig } from '../../../lib/compiler/checking/config/read-config'
import { type VaultVersion, vaultVersion } from '../../../lib/compiler/comparing/vault-version'
import { configText } from '../../../lib/compiler/publishing/config-text'
import { readVault } from '../../../lib/compiler/publishing/read-vault'
import { checkOut, commitOf, gitOrNull, mergeBase } from '../../shared/git'
import { Refused } from '../../shared/refused'
import { statsOf } from '../../shared/stats-of'
import { isMarkedAsVault } from '../../shared/vault-around'

/** Where a version of a vault is: a folder as it stands, or a folder of a commit. */
export interface VersionPlace {
  /** The commit; null for a folder as it stands. */
  commit: string | null
  /** Of the folder, or of the folder in the repository. */
  path: string
  /** A folder of the repository that has the commit. */
  at: string
}

/**
 * Finds what the two arguments of `diff` name. A revision is `main` or, with the vault's folder in the repository,
 * `main:content`. Without the folder it is the one of the other argument, else the vault here. The vault of the other
 * argument may be in a repository of its own, and then only that one has its past: the revision of another repository
 * would be compared with all that this one has.
 */
export const placesOf = (before: string, after: string): [VersionPlace, VersionPlace] => [
  placeOf(before, after),
  placeOf(after, before),
]

function placeOf(named: string, other: string): VersionPlace {
  if (isFolder(named)) return { commit: null, path: named, at: named }
  const { revision, path = isFolder(other) ? undefined : revisionOf(other).path } = revisionOf(named)
  if (path === undefined) {
    const folder = isFolder(other) ? other : vaultHere()
    return { ...commitOf(revision, [folder]), path: inRepository(folder) }
  }
  return { ...commitOf(revision, isFolder(other) ? [other, '.'] : ['.']), path }
}

/** The path is undefined if no folder is named, and empty for the top of the repository. */
function revisionOf(named: string): { revision: string; path: string | undefined } {
  const [, revision = '', path] = /^([^:]*)(?::(.*))?$/s.exec(named)!
  return { revision, path: path?.replace(/^\.(?:\/+|$)|\/+$/g, '') }
}

/**
 * The place in the last commit that both versions have in their past. That of a folder as it stands is the past of the
 * commit that is checked out there.
 * @throws Refused if they have none, or if the old version is a folder as it stands
 */
export function mergeBaseOf(before: VersionPlace, after: VersionPlace): VersionPlace {
  if (before.commit === null)
    throw new Refused(`Expected a revision as base for \`--merge-base\`, got the folder \`${before.path}\``)
  return { ...before, commit: mergeBase(before.commit, after.commit ?? 'HEAD', after.at) }
}

const isFolder = (path: string) => statsOf(path)?.isDirectory() === true

/** The working directory if it is marked as a vault, else the folder that the other commands use. */
function vaultHere(): string {
  const usual = process.env.CONTENT_DIR ?? 'content'
  return isMarkedAsVault('.') || !existsSync(usual) ? '.' : usual
}

/** The path of a folder in its repository; empty for the top, and in a repository without a work tree. */
const inRepository = (folder: string): string =>
  (gitOrNull(['rev-parse', '--show-prefix'], resolve(folder)) ?? '').replace(/\/$/, '')

/** @param before  the version that this one follows; null for the first */
export async function openVersion(
  { commit, path, at }: VersionPlace,
  before: VaultVersion | null,
  compile: CompileFiles,
): Promise<VaultVersion> {
  if (commit === null) return readVersion(path, before, compile)
  const { folder, remove } = checkOut(commit, path, at)
  try {
    return await readVersion(folder, before, compile)
  } finally {
    remove()
  }
}

function readVersion(folder: string, before: VaultVersion | null, compile: CompileFiles): Promise<VaultVersion> {
  const { files, images, attachments, messages } = readVault(folder)
  const read = readConfig(configText(folder))
  const vault = { notes: files, images, attachments, config: read.config }
  return vaultVersion(vault, [...messages, ...read.messages], before, compile)
}

/** The path of a file of the vault in its repository. */
export const fileInRepository = ({ commit, path }: VersionPlace, file: string): string =>
  join(commit === null ? inRepository(path) : path, file).replaceAll('\\', '/')
