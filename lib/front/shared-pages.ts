import type { IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'
import { BASE_PATH } from '../model/base-path'
import type { Bundle } from '../server/bundle/bundle'
import { CachedPage, type Reply } from './cached-page'

/** Room for about five hundred notes of average length, with their compressed bodies. */
const MAX_CACHE_BYTES = 64 * 1024 * 1024

/**
 * Pages of notes, topics and folders are the same for everybody. Excluded are addresses with a query, since there is no
 * end of them, and `rsc` requests of the framework's router, since their replies depend on the page they come from.
 */
export const isShared = ({ method, url, headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && SHARED.test(inSite(url!)) && isPlain(url!) && !('rsc' in headers)

const inSite = (path: string) => (path.startsWith(BASE_PATH) ? path.slice(BASE_PATH.length) : '')
const SHARED = /^\/(ko|en)\/(notes|topics|folders)(\/|$)/

/** Excludes queries and paths that resolve to another path, such as `/en/notes/../..`. */
const isPlain = (url: string) => URL.parse(url, 'http://localhost')?.pathname === url

/** Renders a page for no learner in particular. */
export type RenderPage = (bundle: Bundle, path: string) => Promise<Reply>

interface BundlePages {
  bundle: Bundle
  pages: LRUCache<string, CachedPage>
}

/** Caches shared pages until the bundle changes or other pages need the room. */
export class SharedPages {
  private cached: BundlePages | null = null

  /** @param build  the id of the build: two builds may render the same bundle differently */
  constructor(
    private readonly render: RenderPage,
    private readonly build: string,
  ) {}

  /** Renders a page once, however many request it at the same time. */
  async page(bundle: Bundle, path: string): Promise<CachedPage> {
    if (this.cached?.bundle !== bundle) this.cached = { bundle, pages: this.cacheOf(bundle) }
    const { pages } = this.cached
    const page = (await pages.fetch(path))!
    if (!page.isCacheable) pages.delete(path)
    return page
  }

  private cacheOf(bundle: Bundle): LRUCache<string, CachedPage> {
    const tagOf = (path: string) => `W/"${bundle.manifest.id}-${inSite(path).slice(1, 3)}-${this.build}"`
    return new LRUCache({
      maxSize: MAX_CACHE_BYTES,
      sizeCalculation: ({ size }) => size,
      fetchMethod: async (path) => CachedPage.of(await this.render(bundle, path), tagOf(path)),
    })
  }
}
