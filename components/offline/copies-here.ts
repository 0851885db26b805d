import { MISSING } from '@/lib/offline/addresses'
import { CACHES } from '@/lib/offline/caches'
import { takenAt } from '@/lib/offline/copies'
import { openCache } from './open-cache'

/** A page on this device. */
export interface Copy {
  path: string
  title: string
}

/** A copy whose text has not been read yet. */
interface Unread {
  path: string
  reply: Response
}

/** The pages in one language that were opened, the latest first. The pages about offline use are left out. */
export const openedPages = async (locale: string): Promise<Copy[]> => readAll(await opened(locale))

/**
 * The pages on this device in one language, each once, the latest first.
 * @param most  how many are read: a device may hold thousands
 */
export async function copiesHere(locale: string, most: number): Promise<{ total: number; copies: Copy[] }> {
  const all = [...(await opened(locale)), ...(await copiesIn(CACHES.kept, locale))].sort(latestFirst)
  const latest = new Map(all.toReversed().map((copy) => [copy.path, copy]))
  const once = [...latest.values()].sort(latestFirst)
  return { total: once.length, copies: await readAll(once.slice(0, most)) }
}

/** Whether there is anything to remove: a kept note or an opened page, in any language. */
export async function isAnythingKept(): Promise<boolean> {
  const paths = await Promise.all([CACHES.kept, CACHES.pages].map(async (name) => pathsIn(await openCache(name))))
  return paths.flat().some((path) => !isAboutOffline(path))
}

export async function dropCopy(path: string): Promise<void> {
  await (await caches.open(CACHES.pages)).delete(path, { ignoreVary: true })
}

async function opened(locale: string): Promise<Unread[]> {
  const all = await copiesIn(CACHES.pages, locale)
  return all.filter(({ path }) => !isAboutOffline(path))
}

/** The page for what is not here, and the page that lists what is. */
const isAboutOffline = (path: string) => ABOUT_OFFLINE.test(path)
const ABOUT_OFFLINE = new RegExp(`/(?:ko|en)/(?:${MISSING}|keep)(?:\\?|$)`)

const pathsIn = async (cache: Cache | null) =>
  ((await cache?.keys()) ?? []).map(({ url }) => new URL(url).pathname + new URL(url).search)

/** The pages of a cache, without its pictures. */
async function copiesIn(name: string, locale: string): Promise<Unread[]> {
  const cache = await openCache(name)
  if (cache === null) return []
  const paths = await pathsIn(cache)
  const own = paths.filter((path) => path.split(/[/?]/).includes(locale))
  const replies = await Promise.all(own.map((path) => cache.match(path, { ignoreVary: true })))
  return own.flatMap((path, i) => (replies[i] === undefined ? [] : [{ path, reply: replies[i] }])).sort(latestFirst)
}

const latestFirst = (a: Unread, b: Unread) => takenAt(b.reply) - takenAt(a.reply)

/** One after the other, so that only one text is in memory. */
async function readAll(copies: readonly Unread[]): Promise<Copy[]> {
  const read: Copy[] = []
  for (const { path, reply } of copies) read.push({ path, title: titleOf(await reply.text()) })
  return read
}

/** The title without the name of the site. */
function titleOf(html: string): string {
  const head = html.slice(0, html.indexOf('</head>'))
  return new DOMParser().parseFromString(head, 'text/html').title.replace(/ · [^·]+$/, '')
}
