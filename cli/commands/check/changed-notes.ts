import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultFile } from '../../../lib/compiler/base/vault-file'
import { answerMessages } from '../../../lib/compiler/comparing/answer-messages'
import { checkNotes } from '../../../lib/compiler/compiling/check-notes'
import { identityVault } from '../../../lib/compiler/identity/identity-item'
import { matchQuestions } from '../../../lib/compiler/identity/matching/match-questions'
import { isNote } from '../../../lib/compiler/publishing/read-vault-file'
import type { Message } from '../../../lib/model/message'
import { commitIn, gitOrNull, lackOf } from '../../shared/git'
import { Refused } from '../../shared/refused'

/**
 * Messages about what the notes that changed since a revision do to answers already given. Reads those notes only.
 * @param files  the notes of the vault as they stand
 * @param base  a git revision; without it the last commit, and before the first or outside of a repository nothing
 * @throws Refused if a named revision is not there: nothing found would look as if nothing had changed
 */
export function messagesSince(vault: string, files: readonly VaultFile[], base?: string): Message[] {
  const revision = base ?? 'HEAD'
  if (base !== undefined && commitIn(vault, base) === null)
    throw new Refused(`nothing can be compared with \`${base}\`: ${lackOf(vault)}`)
  const paths = changedPaths(vault, revision)
  if (paths.length === 0) return []
  const changed = new Set(paths.map((path) => path.normalize('NFC')))
  const before = checkNotes(filesAt(vault, revision, paths)).notes
  const after = checkNotes(files.filter(({ path }) => changed.has(path))).notes
  return answerMessages(matchQuestions(identityVault(before), identityVault(after)), shown(revision))
}

/** A workflow names commits by their whole ids. */
const shown = (revision: string) => (/^[\da-f]{40}$/u.test(revision) ? revision.slice(0, 7) : revision)

/** Of the notes that were changed, added or removed. Empty if there is no commit. */
function changedPaths(vault: string, revision: string): string[] {
  const tracked = gitOrNull(['diff', '--name-only', '-z', '--relative', '--no-renames', revision, '--'], vault)
  if (tracked === null || !existsSync(vault)) return []
  const others = gitOrNull(['ls-files', '--others', '--exclude-standard', '-z'], vault) ?? ''
  return `${tracked}\0${others}`.split('\0').filter(isNote)
}

/** The notes of a revision, read by one process. Those that it has not are left out. */
function filesAt(vault: string, revision: string, paths: readonly string[]): VaultFile[] {
  const prefix = gitOrNull(['rev-parse', '--show-prefix'], vault) ?? ''
  const names = paths.filter((path) => !path.includes('\n'))
  const output = execFileSync('git', ['cat-file', '--batch'], {
    cwd: vault,
    input: names.map((path) => `${revision}:${join(prefix, path).replaceAll('\\', '/')}\n`).join(''),
    maxBuffer: 1e9,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  return readBatch(output, names)
}

/** `<id> blob <size>`, a line end, the bytes and a line end for each; `<name> missing` for what is not there. */
function readBatch(output: Buffer, names: readonly string[]): VaultFile[] {
  let at = 0
  return names.flatMap((path): VaultFile[] => {
    const end = output.indexOf('\n', at)
    const [, size] = / blob (\d+)$/.exec(output.toString('utf8', at, end)) ?? []
    at = end + 1
    if (size === undefined) return []
    const bytes = output.subarray(at, at + Number(size))
    at += Number(size) + 1
    return [{ path: path.normalize('NFC'), bytes }]
  })
}
