import { BUNDLE_FORMAT, MANIFEST_FILE, type Manifest, MESSAGES_FILE } from '../../model/bundle'
import type { BundleId } from '../../model/ids'
import type { Message } from '../../model/message'
import { hashOf } from '../base/hash-of'
import { LEDGER_FILE, type LedgerPart, type StoredLedger, writeLedger } from '../identity/ledger-file'
import { type BundleNote, type BundlePart, divide } from './bundle-parts'

/** A bundle before it is written. */
export interface BundleFiles {
  id: BundleId
  /** By name; what stands in a list stands in the file, one after the other. */
  files: Map<string, readonly Uint8Array[]>
  parts: readonly BundlePart[]
  /** Names of images. */
  assets: readonly string[]
}

export interface BundleContent extends Omit<Manifest, 'format' | 'id' | 'parts' | 'order'> {
  notes: readonly BundleNote[]
  /** Those worse than advice. */
  messages: readonly Message[]
  assets: readonly string[]
  ledger: StoredLedger
}

/** Lays a bundle out as files. The same content gives the same bytes, and so the same id. */
export function layOutBundle({ notes, messages, assets, ledger, ...rest }: BundleContent): BundleFiles {
  const { parts, order } = divide(notes, ledger.lines)
  const manifest = { ...rest, parts: parts.map(({ name }) => name), order }
  const small: [string, Uint8Array[]][] = [
    [MESSAGES_FILE, [Buffer.from(JSON.stringify(messages))]],
    [LEDGER_FILE, [writeLedger(ledger, ledgerParts(parts))]],
  ]
  const hash = hashOf(JSON.stringify([manifest, assets]), ...small.flatMap(([, pieces]) => pieces))
  const id = `b${hash}` as BundleId // a hash may begin with a hyphen, and a folder's name would be an option of commands
  const head = Buffer.from(JSON.stringify({ format: BUNDLE_FORMAT, id, ...manifest }))
  return { id, files: new Map([...small, [MANIFEST_FILE, [head]]]), parts, assets }
}

const ledgerParts = (parts: readonly BundlePart[]): Record<number, LedgerPart> =>
  Object.fromEntries(parts.map(({ number, name, lines }) => [number, { name, lines }]))
