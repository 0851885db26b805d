import { endingOf } from '../../model/notes/file-kinds'

/** Larger files are not served: the folder of bundles and each backup hold every version of a file that was published. */
export const MAX_ATTACHMENT_BYTES = 1024 ** 3

/** The name of a file among the assets: `<hash>.<ending>`. @param hash  SHA-256 of its bytes, in hexadecimal */
export const assetName = (hash: string, path: string): string => `${hash.slice(0, 32)}.${endingOf(path)}`

/** A file of the vault that is neither a note nor an image. It may be large, so it is not read before a note refers to it. */
export class Attachment {
  /** Null if the file cannot be served. */
  private name: string | null | undefined

  /**
   * @param path  relative to the vault
   * @param hash  reads the file. Throws if it cannot be read
   * @param known  its name among the assets, if it was read before
   */
  constructor(
    readonly path: string,
    readonly bytes: number,
    private readonly hash: () => string,
    known?: string,
  ) {
    this.name = known
  }

  /** Its name among the assets; null if it is too large or cannot be read. */
  get asset(): string | null {
    if (this.name === undefined) this.name = this.bytes > MAX_ATTACHMENT_BYTES ? null : this.readName()
    return this.name
  }

  /** The same, if it has been read. */
  get knownAsset(): string | undefined {
    return this.name ?? undefined
  }

  private readName(): string | null {
    try {
      return assetName(this.hash(), this.path)
    } catch {
      return null
    }
  }
}
