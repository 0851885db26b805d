import type { IncomingMessage } from 'node:http'
import { LRUCache } from 'lru-cache'
import { BASE_PATH } from '../model/base-path'
import type { Bundle } from '../server/bundle/bundle'
import { KeptPage, type Reply } from './kept-page'

/** What the kept pages may take together: with their compressed bodies some five hundred notes of average length. */
const LARGEST_SUM = 64 * 1024 * 1024

/**
 * Pages of notes and topics are the same for everybody. A query would make endless many of each page, and what the
 * framework's router asks for with `rsc` hangs on the page that it is asked from: these are made anew each time.
 */
export const isShared = ({ method, url, headers }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && SHARED.test(inSite(url!)) && isPlain(url!) && !('rsc' in headers)

const inSite = (path: string) => (path.startsWith(BASE_PATH) ? path.slice(BASE_PATH.length) : '')
const SHARED = /^\/(ko|en)\/(notes|topics)(\/|$)/

/** Neither a query, nor a path that leads elsewhere, as `/en/notes/../..` does. */
const isPlain = (url: string) => URL.parse(url, 'http://localhost')?.pathname === url

/** Makes a page as nobody in particular gets it: from its path alone. */
export type MakePage = (bundle: Bundle, path: string) => Promise<Reply>

interface Kept {
  bundle: Bundle
  pages: LRUCache<string, KeptPage>
}

/** Keeps each shared page once it was made, until the next bundle or until other pages need the room. */
export class SharedPages {
  #kept: Kept | null = null

  /** @param build  names the program that makes the pages: another one makes others of the same bundle */
  constructor(
    private readonly make: MakePage,
    private readonly build: string,
  ) {}

  /** However many ask for a page at once, it is made once. */
  async page(bundle: Bundle, path: string): Promise<KeptPage> {
    if (this.#kept?.bundle !== bundle) this.#kept = { bundle, pages: this.#pagesOf(bundle) }
    const { pages } = this.#kept
    const page = (await pages.fetch(path))!
    if (!page.mayBeKept) pages.delete(path)
    return page
  }

  #pagesOf(bundle: Bundle): LRUCache<string, KeptPage> {
    const tagOf = (path: string) => `W/"${bundle.manifest.id}-${inSite(path).slice(1, 3)}-${this.build}"`
    return new LRUCache({
      maxSize: LARGEST_SUM,
      sizeCalculation: ({ size }) => size,
      fetchMethod: async (path) => KeptPage.of(await this.make(bundle, path), tagOf(path)),
    })
  }
}
