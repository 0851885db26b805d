import { hashOf } from '../base/hash-of'

/** The records of one page that a bundle stores, as JSON. */
export interface PageRecords {
  /** A ManifestNote without `part`, `page`, `keys` and the closing brace. */
  entry: Buffer
  /** A ConceptPage without `backlinks`, `previous`, `next` and the closing brace. */
  head: Buffer
  /** An ItemKey[]. */
  keys: Buffer
}

export const hashOfRecords = ({ entry, head, keys }: PageRecords): string => hashOf(entry, head, keys)
