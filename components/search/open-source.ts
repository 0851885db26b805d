import { isSite } from '@/lib/model/addresses/static-site'
import { openIndexSource } from './index-source'
import type { SearchSource } from './search-source'
import { serverSource } from './server-source'

let kept: { index: string | null; source: SearchSource } | undefined

/**
 * The source for a bundle, kept for the visit. The server answers until the index is there. It goes on if the index
 * never is, since a newer bundle was published or the browser has no workers.
 * @param index  the address of the bundle's index; null if it is too large for browsers
 */
export function searchSource(index: string | null): SearchSource {
  if (kept?.index === index) return kept.source
  if (index === null) return keep(null, serverSource)
  const opening = openIndexSource(index)
  const source = keep(index, isSite() ? onceOpened(opening) : untilOpened(opening))
  opening.then(
    (opened) => kept?.source === source && keep(index, opened),
    () => {},
  )
  return source
}

/** Lets the next search open its source anew, as after a lost connection. */
export function dropSource(): void {
  kept = undefined
}

function keep(index: string | null, source: SearchSource): SearchSource {
  kept = { index, source }
  return source
}

/** Asks the server, and if that cannot be reached, waits for the index, which the browser may have kept. */
const untilOpened = (opening: Promise<SearchSource>): SearchSource => ({
  async search(query, options, signal) {
    try {
      return await serverSource.search(query, options, signal)
    } catch (error) {
      signal.throwIfAborted()
      const opened = await opening.catch(() => {
        throw error
      })
      return opened.search(query, options, signal)
    }
  },
})

/** A static site has no server to ask. */
const onceOpened = (opening: Promise<SearchSource>): SearchSource => ({
  search: async (query, options, signal) => (await opening).search(query, options, signal),
})
