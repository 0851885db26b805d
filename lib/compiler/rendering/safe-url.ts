/** Characters that browsers drop from addresses, or that hide what an address says. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to refuse
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\\]/u
const SCHEME = /^\s*([a-z][a-z0-9+.-]*):/iu
const allowed = new Set(['http', 'https', 'mailto', 'tel'])

export type UrlKind = 'external' | 'local' | 'unsafe'

/** What an address is, before it is looked at as a path: it leaves the vault, stays in it, or may not be followed. */
export function urlKind(url: string): UrlKind {
  if (HIDDEN.test(url)) return 'unsafe'
  const [, name] = SCHEME.exec(url) ?? []
  if (name) return allowed.has(name.toLowerCase()) ? 'external' : 'unsafe'
  return url.trimStart().startsWith('//') ? 'external' : 'local'
}

/** A local address as a path of the vault: without escapes, or as it is where these are broken. */
export function pathOf(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
