import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refused } from './refused'

/** Runs git and returns what it prints. @throws Error if it fails */
function git(args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): string {
  return execFileSync('git', args, { ...options, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e9 })
}

/** @returns null if git fails: there is no repository, or nothing of that name */
export function gitOrNull(args: readonly string[], cwd?: string): string | null {
  try {
    return git(args, cwd === undefined ? {} : { cwd }).trim()
  } catch {
    return null
  }
}

/** The commit that a revision names in the repository of a folder. */
export const commitIn = (folder: string, revision: string): string | null =>
  gitOrNull(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], folder)

/**
 * The commit that a revision names, and the folder whose repository has it.
 * @param places  folders, the likeliest first
 * @throws Refused if there is none
 */
export function commitOf(revision: string, places: readonly string[]): { commit: string; at: string } {
  for (const at of places) {
    const commit = commitIn(at, revision)
    if (commit !== null) return { commit, at }
  }
  throw new Refused(`there is no folder \`${revision}\`, and ${lackOf(places[0]!)}`)
}

/** Why a folder has no commit of some name. */
export function lackOf(folder: string): string {
  if (gitOrNull(['rev-parse', '--git-dir'], folder) === null)
    return `\`${folder}\` is in no git repository that could have such a revision`
  if (gitOrNull(['rev-parse', '--verify', '--quiet', 'HEAD'], folder) === null)
    return `the git repository of \`${folder}\` has no commit yet, so commit its notes first`
  return `the git repository of \`${folder}\` has no such revision${shallowness(folder)}`
}

/** What to do about a commit that may only be missing because the clone is shallow, as those of workflows are. */
const shallowness = (folder: string) =>
  gitOrNull(['rev-parse', '--is-shallow-repository'], folder) === 'true'
    ? ', and only the end of the history is here: fetch the rest with `git fetch --unshallow`, in a workflow with `fetch-depth: 0`'
    : ''

/**
 * The last commit that two others have in their past.
 * @param at  a folder of the repository
 * @throws Refused if there is none: either of the two in its place would show the changes of others in reverse
 */
export function mergeBase(a: string, b: string, at: string): string {
  const commit = gitOrNull(['merge-base', a, b], at)
  if (commit !== null) return commit
  throw new Refused(`${shortened(a)} and ${shortened(b)} have no common commit to compare with${shallowness(at)}`)
}

/** A commit is named by its whole id, and HEAD by its name. */
const shortened = (name: string) => name.slice(0, 7)

/**
 * Writes a folder of a commit into a temporary one, without touching the work tree or the index of the repository.
 * @param path  of the folder in the repository; empty for all of it
 * @param at  a folder of the repository
 */
export function checkOut(commit: string, path: string, at: string): { folder: string; remove: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'haeseol-version-'))
  const folder = join(home, 'vault')
  mkdirSync(folder)
  const env = { ...process.env, GIT_INDEX_FILE: join(home, 'index') }
  const remove = () => rmSync(home, { recursive: true, force: true })
  const attempt = (lack: string, command: () => void) => {
    try {
      command()
    } catch (error) {
      remove()
      throw new Refused(`${commit.slice(0, 7)} ${lack}: ${lastLine(error)}`)
    }
  }
  attempt(`has no folder \`${path || '/'}\``, () => git(['read-tree', `${commit}:${path}`], { cwd: at, env }))
  attempt('cannot be read whole', () => {
    // Large files kept elsewhere are not fetched: notes are compared, not films.
    const kept = ['-c', 'filter.lfs.smudge=', '-c', 'filter.lfs.required=false']
    const place = ['--git-dir', git(['rev-parse', '--absolute-git-dir'], { cwd: at }).trim(), '--work-tree', folder]
    git([...kept, ...place, 'checkout-index', '--all', '--quiet', '--force'], { cwd: folder, env })
  })
  return { folder, remove }
}

const lastLine = (error: unknown) =>
  String((error as { stderr?: string }).stderr ?? error)
    .trim()
    .split('\n')
    .at(-1)
