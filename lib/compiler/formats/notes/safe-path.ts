/** In UTF-16 code units. Hangul takes three bytes each, and file systems allow 255 bytes for a name. */
const MAX_NAME = 80
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|node_modules)$/iu

/**
 * A path that stays inside its folder, that every system can write, and that is read as part of a vault.
 * @example safePath('../tea?/.hidden') // => '_/tea_/hidden'
 */
export const safePath = (path: string): string => path.split(/[/\\]/u).map(safeName).join('/')

/** The same for the path of a note. */
export const safeNotePath = (path: string): string => `${safePath(path.replace(/\.md$/i, ''))}.md`

function safeName(name: string): string {
  const safe = name
    .replace(/[<>:"|?*\p{Cc}]/gu, '_')
    .slice(0, MAX_NAME)
    .replace(/\p{Cs}$/u, '')
    .replace(/^[. ]+|[. ]+$/gu, '')
  return safe === '' || RESERVED.test(safe) ? `_${safe}` : safe
}
