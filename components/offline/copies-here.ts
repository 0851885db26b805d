import { MISSING } from '@/lib/offline/addresses'
import { CACHES } from '@/lib/offline/caches'
import { takenAt } from '@/lib/offline/copies'

/** A page on this device. */
export interface Copy {
  path: string
  title: string
  takenAtMs: number
  bytes: number
}

/** The pages in one language that were opened, the latest first. The pages about offline use are left out. */
export async function openedPages(locale: string): Promise<Copy[]> {
  const all = await copiesIn(CACHES.pages, locale)
  return all.filter(({ path }) => !path.endsWith(`/${locale}/${MISSING}`) && !path.endsWith(`/${locale}/keep`))
}

/** @param name  of the cache */
async function copiesIn(name: string, locale: string): Promise<Copy[]> {
  const cache = await caches.open(name)
  const all = await Promise.all(
    (await cache.keys()).map(async ({ url }) => read(url, await cache.match(url, { ignoreVary: true }))),
  )
  const own = all.filter((copy) => copy !== null).filter(({ path }) => path.split('/').includes(locale))
  return own.sort((a, b) => b.takenAtMs - a.takenAtMs)
}

/** The pages on this device in one language, each once, the latest first. */
export async function copiesHere(locale: string): Promise<Copy[]> {
  const [kept, opened] = await Promise.all([copiesIn(CACHES.kept, locale), openedPages(locale)])
  const latest = [...kept, ...opened].sort((a, b) => b.takenAtMs - a.takenAtMs)
  const byPath = new Map(latest.reverse().map((copy) => [copy.path, copy]))
  return [...byPath.values()].reverse()
}

export async function dropCopy(path: string): Promise<void> {
  await (await caches.open(CACHES.pages)).delete(path, { ignoreVary: true })
}

/** @returns null for pictures and the like, which are no pages */
async function read(url: string, reply: Response | undefined): Promise<Copy | null> {
  if (!reply?.headers.get('content-type')?.startsWith('text/html')) return null
  const html = await reply.text()
  return { path: new URL(url).pathname, title: titleOf(html), takenAtMs: takenAt(reply), bytes: html.length }
}

/** The title without the name of the site. */
function titleOf(html: string): string {
  const head = html.slice(0, html.indexOf('</head>'))
  return new DOMParser().parseFromString(head, 'text/html').title.replace(/ · [^·]+$/, '')
}
