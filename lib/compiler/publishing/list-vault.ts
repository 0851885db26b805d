import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import type { Message } from '../../model/message'
import type { FileStamp } from '../cache/cache-state'
import { fileUnread } from '../rules/file-unread'

const NOTE = /\.md$/iu
const IMAGE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/iu

/** Whether a file of this name is listed. */
export const isNoteOrImage = (name: string): boolean => NOTE.test(name) || IMAGE.test(name)

export interface ListedFile extends FileStamp {
  /** Where it lies. */
  file: string
}

export interface ListedVault {
  /** Every `*.md` below the folder, in the order of their paths by code point. */
  notes: ListedFile[]
  /** What notes may show, in the same order. */
  images: ListedFile[]
  /** What could not be listed. */
  messages: Message[]
}

/**
 * Lists the notes and images of a folder and of those in it, except what a name hides: a dot at its beginning, or
 * `node_modules`. A link to a folder is followed once. Nothing else runs meanwhile: thousands of files take
 * milliseconds, and three times as long when each is waited for.
 * @throws the system's error if the folder itself cannot be read
 */
export function listVault(folder: string): ListedVault {
  const files = new Map<string, ListedFile>()
  const messages: Message[] = []
  listFolder(folder, '', new Set(), files, messages)
  const listed = [...files.values()].sort((a, b) => compareCodePoints(a.path, b.path))
  return {
    notes: listed.filter(({ path }) => NOTE.test(path)),
    images: listed.filter(({ path }) => !NOTE.test(path)),
    messages,
  }
}

/** @param name  of the folder in the vault, with a slash at its end */
function listFolder(
  folder: string,
  name: string,
  seen: Set<string>,
  files: Map<string, ListedFile>,
  messages: Message[],
): void {
  const real = realpathSync(folder)
  if (seen.has(real)) return
  seen.add(real)
  const entries = readdirSync(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => compareCodePoints(a.name, b.name))) {
    if (isHidden(entry.name)) continue
    const file = `${folder}/${entry.name}`
    const path = name + entry.name.normalize('NFC')
    try {
      if (entry.isDirectory()) listFolder(file, `${path}/`, seen, files, messages)
      else listEntry(entry, file, path)
    } catch (error) {
      messages.push(unreadable(path, error))
    }
  }

  function listEntry(entry: Dirent, file: string, path: string): void {
    const isNamed = isNoteOrImage(entry.name)
    if (!isNamed && !entry.isSymbolicLink()) return
    const stats = statSync(file)
    if (stats.isDirectory()) listFolder(file, `${path}/`, seen, files, messages)
    else if (stats.isFile() && isNamed) {
      const stamp: ListedFile['stamp'] = [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino]
      if (files.has(path)) messages.push(repeated(path))
      else files.set(path, { path, file, stamp })
    }
  }
}

/** Whether a file or folder of this name is none of the vault's. */
export const isHidden = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

/** The order of UTF-8 is that of code points; the order of UTF-16 differs where there are surrogates. */
function compareCodePoints(a: string, b: string): number {
  if (/[\uD800-\uDFFF]/.test(a) || /[\uD800-\uDFFF]/.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b))
  return Number(a > b) - Number(a < b)
}

const START = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

export const unreadable = (file: string, error: unknown): Message =>
  unread(
    file,
    `Unexpected \`${(error as NodeJS.ErrnoException).code}\` on reading, expected a readable file or folder`,
    'Mend its permissions or the link to it; nothing of it was read.',
  )

const repeated = (file: string): Message =>
  unread(
    file,
    'Unexpected second file of this name in another Unicode form, expected one',
    'Rename one of the two files; the second was not read.',
  )

/** The rule is named here and not looked up among all: a vault without changes is listed and nothing else. */
const unread = (file: string, reason: string, mend: string): Message => {
  const { id: ruleId, severity } = fileUnread
  return { ruleId, severity, file, span: START, reason, mend }
}
