/** Characters that browsers remove from addresses, or that hide where an address leads. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to refuse
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\\]/u
const SCHEME = /^\s*([a-z][a-z0-9+.-]*):/iu
const allowed = new Set(['http', 'https', 'mailto', 'tel'])

export type UrlKind = 'external' | 'local' | 'unsafe'

/** Whether an address leads out of the vault, stays in it, or must not be followed. */
export function urlKind(url: string): UrlKind {
  if (HIDDEN.test(url)) return 'unsafe'
  const [, name] = SCHEME.exec(url) ?? []
  if (name) return allowed.has(name.toLowerCase()) ? 'external' : 'unsafe'
  return url.trimStart().startsWith('//') ? 'external' : 'local'
}

/** A local address as a path of the vault. Percent escapes are decoded unless they are malformed. */
export function pathOf(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
