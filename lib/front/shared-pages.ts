import type { IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'
import { BASE_PATH } from '../model/addresses/base-path'
import { CachedPage, type Reply } from './cached-page'
import type { Edition } from './edition'

/** Room for about five hundred notes of average length, with their compressed bodies. */
const MAX_CACHE_BYTES = 64 * 1024 * 1024

/**
 * Pages of notes, topics and folders, and pictures of links, are the same for everybody. Excluded are addresses with a query, since there is no
 * end of them, and `rsc` requests of the framework's router, since their replies depend on the page they come from.
 */
export const isShared = ({ method, url, headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && SHARED.test(inSite(url!)) && isPlain(url!) && !('rsc' in headers)

const inSite = (path: string) => (path.startsWith(BASE_PATH) ? path.slice(BASE_PATH.length) : '')
const SHARED = /^\/(ko|en)\/(notes|topics|folders|pictures)(\/|$)/

/** Excludes queries and paths that resolve to another path, such as `/en/notes/../..`. */
const isPlain = (url: string) => URL.parse(url, 'http://localhost')?.pathname === url

/** Renders a page for no learner in particular. */
export type RenderPage = (edition: Edition, path: string) => Promise<Reply>

interface EditionPages extends Edition {
  pages: LRUCache<string, CachedPage>
}

/** Caches shared pages until the edition changes or other pages need the room. */
export class SharedPages {
  private cached: EditionPages | null = null

  /** @param build  the id of the build: two builds may render the same bundle differently */
  constructor(
    private readonly render: RenderPage,
    private readonly build: string,
  ) {}

  /** Renders a page once, however many request it at the same time. */
  async page(edition: Edition, path: string): Promise<CachedPage> {
    const isSame = this.cached?.bundle === edition.bundle && this.cached.typeface === edition.typeface
    if (!isSame) this.cached = { ...edition, pages: this.cacheOf(edition) }
    const { pages } = this.cached!
    const page = (await pages.fetch(path))!
    if (!page.isCacheable) pages.delete(path)
    return page
  }

  private cacheOf(edition: Edition): LRUCache<string, CachedPage> {
    const { id } = edition.bundle.manifest
    const tagOf = (path: string) => `W/"${id}-${inSite(path).slice(1, 3)}-${this.build}-${edition.typeface?.name}"`
    return new LRUCache({
      maxSize: MAX_CACHE_BYTES,
      sizeCalculation: ({ size }) => size,
      fetchMethod: async (path) => CachedPage.of(await this.render(edition, path), tagOf(path)),
    })
  }
}
