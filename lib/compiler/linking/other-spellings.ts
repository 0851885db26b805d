/** Names that site generators give to the note that opens a folder. */
const FIRST = ['index', 'readme', '_index']

/**
 * Names that a link to a page of a site, such as `guide/tea.html`, `/docs/guide/tea/` or `guide/`, may have in the vault of
 * that site. They are tried in this order if the link itself names nothing.
 */
export function otherSpellings(name: string): string[] {
  const isPage = /\.html?$/iu.test(name)
  const isRooted = /^\/[^/]+\/./u.test(name)
  if (!isPage && !isRooted && !name.endsWith('/')) return []
  const bare = name.replace(/\.html?$/iu, '').replace(/(?<!^)\/+$/u, '')
  const folder = bare.replace(/(?:^|\/)index$/iu, '')
  const own = [bare, ...(folder === '' ? [] : [folder, ...FIRST.map((first) => `${folder}/${first}`)])]
  // A site may be below a path, or take its pages from a folder of the vault.
  const below = isRooted ? own.flatMap(tailsOf) : []
  return [...new Set([...own, ...below])].filter((spelling) => spelling !== name && spelling !== '')
}

/** `/a/b/c` may be `b/c`. `c` alone could be any note. */
function tailsOf(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '')
  return parts.slice(1, -1).map((_, i) => parts.slice(i + 1).join('/'))
}
