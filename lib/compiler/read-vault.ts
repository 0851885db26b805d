import type { Dirent } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Message } from '../model/message'
import { toMessage } from './check-notes'
import type { VaultFile } from './note'

const NOTE = /\.md$/iu
const IMAGE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/iu

export interface Vault {
  /** Every `*.md` below the folder, in the order of their paths by code point. */
  files: VaultFile[]
  /** What notes may show, in the same order. */
  images: VaultFile[]
  /** What could not be read. */
  messages: Message[]
}

/**
 * Reads the notes and images of a folder and of those in it, except what a name hides: a dot at its beginning, or
 * `node_modules`. A link to a folder is followed once.
 * @throws the system's error if the folder itself cannot be read
 */
export async function readVault(folder: string): Promise<Vault> {
  const messages: Message[] = []
  const paths = new Map<string, string>()
  await findNotes(folder, '', new Set(), paths, messages)
  const read = await Promise.all(
    [...paths]
      .sort(([a], [b]) => byCodePoint(a, b))
      .map(async ([name, path]) => {
        try {
          return { path: name, bytes: await readFile(path) }
        } catch (error) {
          messages.push(unreadable(name, error))
          return null
        }
      }),
  )
  const files = read.filter((file) => file !== null)
  return {
    files: files.filter(({ path }) => NOTE.test(path)),
    images: files.filter(({ path }) => !NOTE.test(path)),
    messages,
  }
}

/** @param name  of the folder in the vault, with a slash at its end */
async function findNotes(
  folder: string,
  name: string,
  seen: Set<string>,
  paths: Map<string, string>,
  messages: Message[],
): Promise<void> {
  const real = await realpath(folder)
  if (seen.has(real)) return
  seen.add(real)
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => byCodePoint(a.name, b.name))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = join(folder, entry.name)
    const inVault = name + entry.name.normalize('NFC')
    try {
      const kind = await kindOf(entry, path)
      if (kind === 'folder') await findNotes(path, `${inVault}/`, seen, paths, messages)
      else if (kind === 'file' && paths.has(inVault)) messages.push(repeated(inVault))
      else if (kind === 'file') paths.set(inVault, path)
    } catch (error) {
      messages.push(unreadable(inVault, error))
    }
  }
}

async function kindOf(entry: Dirent, path: string): Promise<'folder' | 'file' | null> {
  const node = entry.isSymbolicLink() ? await stat(path) : entry
  if (node.isDirectory()) return 'folder'
  return node.isFile() && (NOTE.test(entry.name) || IMAGE.test(entry.name)) ? 'file' : null
}

/** The order of UTF-8 is that of code points; the order of UTF-16 is not. */
const byCodePoint = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))

const START = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }

const unreadable = (file: string, error: unknown): Message =>
  toMessage(file, {
    ruleId: 'file-unread',
    span: START,
    reason: `Unexpected \`${(error as NodeJS.ErrnoException).code}\` on reading, expected a readable file or folder`,
    mend: 'Mend its permissions or the link to it; nothing of it was read.',
  })

const repeated = (file: string): Message =>
  toMessage(file, {
    ruleId: 'file-unread',
    span: START,
    reason: 'Unexpected second file of this name in another Unicode form, expected one',
    mend: 'Rename one of the two files; the second was not read.',
  })
