import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BundleId } from '../model/ids'
import type { Message } from '../model/message'
import { compileVault } from './compile-vault'
import type { Ledger } from './identity/ledger'
import { readVault } from './read-vault'
import { layOutBundle, writeBundle } from './write-bundle'

/** Beside the bundles: what the last published one left for the names of items and notes. */
const LEDGER_FILE = 'identity.json'

export interface Published {
  /** Null when the bundle was refused; what was current stays current. */
  id: BundleId | null
  notes: number
  items: number
  messages: Message[]
}

/**
 * Compiles a vault and makes the bundle current, so that a running server takes it up.
 * @param vault  a folder of notes
 * @param folder  of bundles
 * @param acceptErrors  publish although a message is an error: the questions that it concerns are not delivered
 */
export async function publish(vault: string, folder: string, acceptErrors: boolean): Promise<Published> {
  const { files, images, messages: unread } = await readVault(vault)
  const { content, ledger } = compileVault({ notes: files, images }, await readLedger(folder))
  const messages = [...unread, ...content.messages]
  const published = { notes: content.notes.length, items: itemsOf(content.notes), messages }
  const refused = !acceptErrors && messages.some(({ severity }) => severity === 'error')
  if (refused) return { ...published, id: null }
  const bundle = layOutBundle({ ...content, messages })
  await writeBundle(folder, bundle)
  await writeLedger(folder, ledger)
  return { ...published, id: bundle.id }
}

const itemsOf = (notes: readonly { entry: { items: number } }[]) => notes.reduce((sum, { entry }) => sum + entry.items, 0)

/** @throws SyntaxError if the file is no JSON: to go on without it would give every question a new name */
async function readLedger(folder: string): Promise<Ledger | null> {
  try {
    return JSON.parse(await readFile(join(folder, LEDGER_FILE), 'utf8')) as Ledger
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function writeLedger(folder: string, ledger: Ledger): Promise<void> {
  const fresh = join(folder, `.${LEDGER_FILE}.${process.pid}`)
  await writeFile(fresh, JSON.stringify(ledger))
  await rename(fresh, join(folder, LEDGER_FILE))
}
