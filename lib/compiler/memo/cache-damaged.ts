/** A file that the cache builds on is not what was written: all is to be made anew, as if there were no cache. */
export class CacheDamaged extends Error {
  constructor(file: string) {
    super(`Unexpected bytes in ${file}, expected those that were written`)
  }
}
