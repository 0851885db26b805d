import { addressOf } from '@/lib/model/addresses/base-path'
import { fromReply, type SearchReply } from '@/lib/search/reply'
import type { SearchSource } from './search-source'

/** Asks the server for each search. */
export const serverSource: SearchSource = {
  async search(query, { limit, asTyped }, signal) {
    const asked = new URLSearchParams({ q: query, limit: String(limit), ...(asTyped && { asTyped: '1' }) })
    const response = await fetch(addressOf(`/api/search?${asked}`), { signal })
    if (!response.ok) throw new Error(`The server answered a search with status ${response.status}`)
    return fromReply((await response.json()) as SearchReply)
  },
}
