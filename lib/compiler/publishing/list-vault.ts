import { readdirSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { Message } from '../../model/message'
import { endingOf, fileKind } from '../../model/notes/file-kinds'
import { STAGE_RULES } from '../base/stage-rules'
import { CONFIG_FILE } from '../checking/config/config-file'
import { configText } from './config-text'
import { leftOutOf } from './left-out'
import { FileUnread, isNote, isOtherMarkdown, notAFile, type PlacedFile } from './read-vault-file'
import type { FileStamp } from './run-record'

/** Whether files of this name are listed: notes, and what notes may show or link to. */
export const isListed = (path: string): boolean => isNote(path) || (fileKind(path) !== null && path !== CONFIG_FILE)

const isImage = (path: string) => fileKind(path)?.use === 'image'

export type ListedFile = FileStamp & PlacedFile

export interface ListedVault {
  /** Every `*.md` below the folder, in the order of their paths by code point. */
  notes: ListedFile[]
  /** In the same order, as are the attachments. */
  images: ListedFile[]
  attachments: ListedFile[]
  /** Messages about what could not be listed. */
  messages: Message[]
}

/**
 * Lists the notes, images and attachments of a folder and its subfolders, except what is left out, `node_modules`, and names
 * that begin with a dot. Links are followed within the vault, to each folder once. It is synchronous: thousands of files take
 * milliseconds, and three times as long asynchronously.
 * @throws the system's error if the folder itself cannot be read
 */
export function listVault(folder: string, config = configText(folder)): ListedVault {
  const root = realpathSync.native(folder)
  const vault: Listing = {
    root,
    isLeftOut: leftOutOf(root, config),
    seen: new Set(),
    files: new Map(),
    others: [],
    messages: [],
  }
  listFolder(vault.root, '', vault)
  const listed = [...vault.files.values()].sort((a, b) => compareCodePoints(a.path, b.path))
  return {
    notes: listed.filter(({ path }) => isNote(path)),
    images: listed.filter(({ path }) => isImage(path)),
    attachments: listed.filter(({ path }) => !isNote(path) && !isImage(path)),
    messages: [...vault.messages, ...otherEndings(vault.others)],
  }
}

/** A vault that is being listed. */
interface Listing {
  /** The path of its folder, with links resolved. */
  root: string
  isLeftOut: (path: string) => boolean
  /** Folders that were already listed. */
  seen: Set<string>
  /** The files, by their paths in the vault. */
  files: Map<string, ListedFile>
  /** Files of Markdown that are not read, because of the endings of their names. */
  others: string[]
  messages: Message[]
}

/**
 * @param folder  with links resolved
 * @param name  of the folder in the vault, with a slash at its end
 */
function listFolder(folder: string, name: string, vault: Listing): void {
  if (vault.seen.has(folder)) return
  vault.seen.add(folder)
  const entries = readdirSync(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => compareCodePoints(a.name, b.name))) {
    if (isHidden(entry.name)) continue
    const path = name + entry.name.normalize('NFC')
    try {
      if (vault.isLeftOut(entry.isDirectory() ? `${path}/` : path)) continue
      if (entry.isDirectory()) listFolder(join(folder, entry.name), `${path}/`, vault)
      else if (entry.isSymbolicLink()) followLink(join(folder, entry.name), path, vault)
      else if (isListed(path)) addFile(`${folder}/${entry.name}`, path, vault)
      else if (isOtherMarkdown(path)) vault.others.push(path)
    } catch (error) {
      vault.messages.push(unreadable(path, error))
    }
  }
}

function followLink(link: string, path: string, vault: Listing): void {
  const file = realpathSync.native(link)
  const isFolder = statSync(file).isDirectory()
  if (!isInVault(file, vault.root)) {
    if (isFolder || isListed(path)) throw ledOut()
  } else if (isFolder && vault.isLeftOut(`${path}/`)) return
  else if (isFolder) listFolder(file, `${path}/`, vault)
  else if (isListed(path)) addFile(file, path, vault)
}

/** @param file  with links resolved */
function addFile(file: string, path: string, { files, messages }: Listing): void {
  const stats = statSync(file)
  if (!stats.isFile()) throw notAFile()
  if (files.has(path)) messages.push(repeated(path))
  else files.set(path, { path, file, stamp: [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino] })
}

/** Whether a file or folder belongs to the vault: below its folder, and not hidden. Links are resolved already. */
function isInVault(file: string, root: string): boolean {
  if (file === root) return true
  const path = relative(root, file)
  return !isAbsolute(path) && !path.split(sep).some((name) => name === '..' || isHidden(name))
}

const ledOut = () =>
  new FileUnread(
    'Unexpected link that leads out of the vault, or to a hidden file of it, expected one that stays in it',
    'Put the file itself into the vault; the link was not followed.',
  )

/** Whether files and folders of this name never belong to the vault. */
export const isHidden = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

/** Compares by code points, like UTF-8. UTF-16 orders surrogates differently. */
export function compareCodePoints(a: string, b: string): number {
  if (/[\uD800-\uDFFF]/.test(a) || /[\uD800-\uDFFF]/.test(b)) return Buffer.compare(Buffer.from(a), Buffer.from(b))
  return Number(a > b) - Number(a < b)
}

const START = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

export function unreadable(file: string, error: unknown): Message {
  if (error instanceof FileUnread) return unread(file, error.message, error.mend)
  const { code = '' } = error as NodeJS.ErrnoException
  const mend = file.includes('\uFFFD') ? RENAME : (MENDS[code] ?? 'Mend the file or the disk')
  return unread(
    file,
    `Unexpected \`${code}\` on reading, expected a readable file or folder`,
    `${mend}; nothing of it was read.`,
  )
}

/** A name in another encoding becomes another name when it is read as UTF-8, and no file has that. */
const RENAME = 'Rename it, as its name is no UTF-8'

const MENDS: Record<string, string> = {
  EACCES: 'Give the user who runs this the permission to read it',
  EPERM: 'Give the user who runs this the permission to read it',
  ENOENT: 'Take the link away if it is one that leads to nothing; the file may also have been removed meanwhile',
  ELOOP: 'Take the link away, as it leads to itself',
  ENAMETOOLONG: 'Shorten its name or those of the folders around it',
}

const repeated = (file: string): Message =>
  unread(
    file,
    'Unexpected second file of this name in another Unicode form, expected one',
    'Rename one of the two files; the second was not read.',
  )

/** One message for all: who writes notes under another ending does so throughout. */
function otherEndings([first, ...others]: readonly string[]): Message[] {
  if (first === undefined) return []
  const reason = `Unexpected Markdown files that are not read as notes (\`${1 + others.length}\`, such as this one), expected names that end with \`.md\``
  const mend = `Rename them, or leave them out by \`"ignore": ["*.${endingOf(first)}"]\` in ${CONFIG_FILE}.`
  return [unread(first, reason, mend)]
}

/** Does not use `toMessage`, which would load all rules in a run without changes. */
const unread = (file: string, reason: string, mend: string): Message => {
  return { ruleId: 'file-unread', severity: STAGE_RULES['file-unread'].severity, file, span: START, reason, mend }
}
