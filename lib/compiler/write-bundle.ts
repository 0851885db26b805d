import { createHash } from 'node:crypto'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  ASSETS_FOLDER,
  CURRENT_FILE,
  type Current,
  type Extent,
  GRAPH_FILE,
  type Graph,
  KEYS_FILE,
  MANIFEST_FILE,
  type Manifest,
  type ManifestNote,
  MESSAGES_FILE,
  type MessagesFile,
  PAGES_FILE,
} from '../model/bundle'
import type { BundleId } from '../model/ids'

/** A bundle before it is written: texts of files, and the names and bytes of images. */
export interface BundleFiles {
  id: BundleId
  texts: Map<string, string>
  assets: Map<string, Uint8Array>
}

/** One note's two records, as JSON, and what the manifest says of it but for where they stand. */
export interface BundleNote {
  entry: Omit<ManifestNote, 'page' | 'keys'>
  page: string
  keys: string
}

export interface BundleContent extends Omit<Manifest, 'format' | 'id' | 'notes'> {
  notes: BundleNote[]
  graph: Graph
  messages: MessagesFile
  assets: Map<string, Uint8Array>
}

/** Lays a bundle out as files. The same content gives the same bytes, and so the same id. */
export function layOutBundle({ notes, graph, messages, assets, ...rest }: BundleContent): BundleFiles {
  const pages = new Records()
  const keys = new Records()
  const entries = notes.map(({ entry, ...note }) => ({
    ...entry,
    page: pages.add(note.page),
    keys: keys.add(note.keys),
  }))
  const texts = new Map([
    [PAGES_FILE, pages.text()],
    [KEYS_FILE, keys.text()],
    [GRAPH_FILE, JSON.stringify(graph)],
    [MESSAGES_FILE, JSON.stringify(messages)],
  ])
  const hash = createHash('sha256').update(JSON.stringify([rest, entries]))
  for (const text of texts.values()) hash.update(text)
  for (const name of assets.keys()) hash.update(name)
  const id = hash.digest('base64url').slice(0, 22) as BundleId
  const manifest: Manifest = { format: 1, id, ...rest, notes: entries }
  texts.set(MANIFEST_FILE, JSON.stringify(manifest))
  return { id, texts, assets }
}

/** A file of JSON records, one a line, that knows where each stands in bytes. */
class Records {
  private readonly lines: string[] = []
  private bytes = 0

  add(record: string): Extent {
    const extent: Extent = [this.bytes, Buffer.byteLength(record)]
    this.lines.push(record, '\n')
    this.bytes += extent[1] + 1
    return extent
  }

  text(): string {
    return this.lines.join('')
  }
}

/**
 * Writes a bundle into a folder of bundles and makes it current. A reader sees the old one or the new one, never a part:
 * the folder gets its name when it is whole, and `current.json` is replaced by one rename.
 */
export async function writeBundle(folder: string, { id, texts, assets }: BundleFiles): Promise<void> {
  const home = join(folder, id)
  if (!(await exists(home))) {
    const fresh = join(folder, `.${id}.${process.pid}`)
    await mkdir(join(fresh, ASSETS_FOLDER), { recursive: true })
    const files = [...texts, ...[...assets].map(([name, bytes]) => [join(ASSETS_FOLDER, name), bytes] as const)]
    await Promise.all(files.map(([name, content]) => writeFile(join(fresh, name), content)))
    await rename(fresh, home).catch(() => rm(fresh, { recursive: true })) // somebody else wrote the same
  }
  await makeCurrent(folder, { id })
}

async function makeCurrent(folder: string, current: Current): Promise<void> {
  const fresh = join(folder, `.${CURRENT_FILE}.${process.pid}`)
  await writeFile(fresh, JSON.stringify(current))
  await rename(fresh, join(folder, CURRENT_FILE))
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
