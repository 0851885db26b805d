import 'server-only'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { headers } from 'next/headers'
import { SITE_SEARCH_HEADER } from '../../model/addresses/internal-headers'
import { isSite, SITE_DATA } from '../../model/addresses/static-site'
import type { ManifestNote } from '../../model/bundle'
import { INDEX_FORMAT, type SearchNote } from '../../model/notes/search-note'
import { packIndex } from '../../search/packed-index'
import type { Bundle } from '../bundle/bundle'
import { BundleCache } from '../bundle/bundle-cache'
import { currentBundle } from '../bundle/current-bundle'
import { once } from '../process/once'
import { searchHead } from './search-head'
import { inStretches } from './stretches'

/** What a browser may load to search by itself, packed. */
const MOST_BYTES = 500_000
/** Longer texts are not packed at all: they would never fit. */
const MOST_TEXT = 10 * MOST_BYTES

const indexes = () => once('browser indexes', () => new BundleCache<Promise<Buffer | null>>())

/**
 * The address of the index that a browser may load to search by itself; null if it is surely too large for that. No page
 * waits while the index is packed: that is done when the first browser asks for it, which then may learn that it is too
 * large, and lets the server search. A static site has no server to search, so its pages are told.
 */
export async function browserIndex(): Promise<string | null> {
  if (isSite()) return (await headers()).has(SITE_SEARCH_HEADER) ? SITE_DATA.search : null
  const bundle = await currentBundle()
  return lengthOf(bundle) > MOST_TEXT ? null : indexAddress(bundle)
}

/** Browsers keep what an address gave, so it names the format: no script is given an index that another version packed. */
export const indexAddress = ({ manifest }: Bundle): string =>
  `/api/search/index?bundle=${manifest.id}&format=${INDEX_FORMAT}`

/** The packed index of the current bundle, if it has this id and is small enough. */
export async function packedIndex(id: string | null): Promise<Buffer | null> {
  const bundle = await currentBundle()
  return bundle.manifest.id === id ? packed(bundle) : null
}

const packed = (bundle: Bundle): Promise<Buffer | null> => indexes().get(bundle, () => pack(bundle))

const lengths = new BundleCache<number>()

/** The length of all records of the search, in bytes. Each page asks for it, so it is added up once for each bundle. */
const lengthOf = (bundle: Bundle): number =>
  lengths.get(bundle, () => bundle.list.reduce((sum, { search }) => sum + (search?.[1] ?? 0), 0))

async function pack(bundle: Bundle): Promise<Buffer | null> {
  if (lengthOf(bundle) > MOST_TEXT) return null
  const notes = new Map<ManifestNote, SearchNote>()
  for await (const [note, searched] of bundle.searchNotes()) notes.set(note, searched)
  // In the order of their paths, similar notes stand beside each other and pack well.
  const ordered = bundle.list.map((note) => notes.get(note)!)
  const lines = await inStretches(packIndex(searchHead(bundle), ordered))
  const bytes = await promisify(gzip)(Buffer.concat(lines), { level: 9 })
  return bytes.length > MOST_BYTES ? null : bytes
}
