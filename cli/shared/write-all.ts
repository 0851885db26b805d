import { closeSync, existsSync, openSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeFolders } from './make-folders'

/** Files could not be written. Those already written have been removed again. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten'
}

interface NewFile {
  /** Relative to the folder. */
  path: string
  content: string | Uint8Array
}

/**
 * Writes new files: all of them, or none.
 * @param shared  files that may exist already if their content is the same
 * @throws NotWritten if a file exists already, or the system refuses one
 */
export function writeAll(folder: string, files: readonly NewFile[], shared: readonly NewFile[]): void {
  const missing = shared.filter((file) => !isThere(folder, file))
  const all = [...files, ...missing]
  const existing = all.find(({ path }) => existsSync(join(folder, path)))
  if (existing !== undefined)
    throw new NotWritten(
      `Unexpected file \`${join(folder, existing.path)}\`, expected a name that is not in use; nothing was written`,
    )
  const made: string[] = []
  try {
    for (const { path, content } of all) writeNew(join(folder, path), content, made)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    remove(made)
    throw new NotWritten(`${error.message}; nothing was written`)
  }
}

const isThere = (folder: string, { path, content }: NewFile) =>
  existsSync(join(folder, path)) && readFileSync(join(folder, path)).equals(Buffer.from(content as Uint8Array))

/** @param made  the list to which created files and folders are appended */
function writeNew(target: string, content: string | Uint8Array, made: string[]): void {
  const first = makeFolders(dirname(target))
  if (first !== undefined) made.push(...foldersFrom(first, dirname(target)))
  const file = openSync(target, 'wx')
  made.push(target)
  try {
    writeFileSync(file, content)
  } finally {
    closeSync(file)
  }
}

/** All folders from `first` down to `last`. */
function foldersFrom(first: string, last: string): string[] {
  const folders = [last]
  for (let folder = last; folder !== first && folder !== dirname(folder); ) {
    folder = dirname(folder)
    folders.unshift(folder)
  }
  return folders
}

function remove(made: readonly string[]): void {
  for (const path of made.toReversed()) {
    if (statSync(path).isDirectory()) rmdirSync(path)
    else rmSync(path)
  }
}
