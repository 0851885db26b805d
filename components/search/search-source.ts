import type { SearchOptions, SearchResult } from '@/lib/search/types'

/** What answers searches: the index on this device, or the server. */
export interface SearchSource {
  /** @throws DOMException `AbortError` once the signal is aborted; another error if it cannot answer */
  search(query: string, options: SearchOptions, signal: AbortSignal): Promise<SearchResult>
}
