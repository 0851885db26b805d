/** One file of a vault. `path` is relative to the vault, has `/` between folders, and is in Unicode NFC. */
export interface VaultFile {
  path: string
  bytes: Uint8Array
  /** Whether a draft is read for its author: it is withheld otherwise. */
  showsDraft?: true
}
