/** Names that site generators give to the note that opens a folder. */
const FIRST = ['index', 'readme', '_index']

/**
 * What a link to a page of a site may mean in the vault that the site is made from: `guide/tea.html`, `/docs/guide/tea/`,
 * `guide/`. Looked up, in this order, only where the link itself names nothing.
 */
export function otherSpellings(name: string): string[] {
  const isPage = /\.html?$/iu.test(name)
  const isRooted = /^\/[^/]+\/./u.test(name)
  if (!isPage && !isRooted && !name.endsWith('/')) return []
  const bare = name.replace(/\.html?$/iu, '').replace(/(?<!^)\/+$/u, '')
  const folder = bare.replace(/(?:^|\/)index$/iu, '')
  const own = [bare, ...(folder === '' ? [] : [folder, ...FIRST.map((first) => `${folder}/${first}`)])]
  // A site may stand below a path, or take its pages from a folder of the vault.
  const below = isRooted ? own.flatMap(tailsOf) : []
  return [...new Set([...own, ...below])].filter((spelling) => spelling !== name && spelling !== '')
}

/** `/a/b/c` is `b/c` in the folder `a`; `c` alone could be any note. */
function tailsOf(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '')
  return parts.slice(1, -1).map((_, i) => parts.slice(i + 1).join('/'))
}
