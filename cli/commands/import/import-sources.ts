import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type SourceFile, UnreadableFile } from '../../../lib/compiler/formats/format'

/** Larger files are not read. */
const MAX_BYTES = 200_000_000
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/iu

/** A file to import. */
export interface ImportSource {
  /** The path as given. */
  path: string
  /** Its folder relative to the imported one, with `/`; empty for the imported folder itself. */
  folder: string
  /** No file outside this folder is read. */
  root: string
}

/**
 * Lists the file of a path, or all files below a folder sorted by name. Links are not followed, so nothing outside the
 * folder is read. Names that begin with a dot are left out.
 * @returns messages: a line for each link or device that was skipped
 */
export function listSources(path: string): { sources: ImportSource[]; messages: string[]; isFolder: boolean } {
  if (!statSync(path).isDirectory())
    return { sources: [{ path, folder: '', root: dirname(path) }], messages: [], isFolder: false }
  const sources: ImportSource[] = []
  const messages: string[] = []
  const visit = (folder: string) => {
    const entries = readdirSync(join(path, folder), { withFileTypes: true })
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (entry.isDirectory()) visit(name)
      else if (!entry.isFile())
        messages.push(`${join(path, name)}: skipped: Unexpected link or device, expected a file`)
      else if (!PICTURE.test(entry.name)) sources.push({ path: join(path, name), folder, root: path })
    }
  }
  visit('')
  return { sources, messages, isFolder: true }
}

/** @throws UnreadableFile if the file is too large */
export function readSource({ path, folder, root }: ImportSource): SourceFile {
  const { size } = statSync(path)
  if (size > MAX_BYTES)
    throw new UnreadableFile(`Unexpected file of \`${size}\` bytes, expected at most \`${MAX_BYTES}\``)
  return {
    name: basename(path),
    bytes: new Uint8Array(readFileSync(path)),
    beside: (name) => readBeside(root, folder, name),
  }
}

/** Reads a picture by its path relative to the file. Null if there is none, or it is outside the root. */
function readBeside(root: string, folder: string, name: string): Uint8Array | null {
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of name.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null
    if (part !== '' && part !== '.' && part !== '..') parts.push(part)
  }
  return PICTURE.test(name) && isPlainFile(root, parts) ? new Uint8Array(readFileSync(join(root, ...parts))) : null
}

/** Whether the path is a file and passes through no links. */
function isPlainFile(root: string, parts: readonly string[]): boolean {
  for (const [i] of parts.entries()) {
    const stats = lstatSync(join(root, ...parts.slice(0, i + 1)), { throwIfNoEntry: false })
    if (stats === undefined || stats.isSymbolicLink()) return false
    if (i === parts.length - 1) return stats.isFile() && stats.size <= MAX_BYTES
  }
  return false
}
