/** A file that the cache relies on is not as it was written. Everything has to be made again, without the cache. */
export class CacheDamaged extends Error {
  constructor(file: string) {
    super(`Unexpected bytes in ${file}, expected those that were written`)
  }
}
