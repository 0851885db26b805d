import { find } from './find'
import type { SearchIndex } from './search-index'
import { show } from './show'
import type { SearchOptions, SearchResult } from './types'

/**
 * Searches an index that holds its texts.
 * @throws if it does not: a server reads the texts between `find` and `show`
 */
export function search(index: SearchIndex, query: string, options?: SearchOptions): SearchResult {
  const { notes } = index
  if (notes === null) throw new Error('Expected an index with its texts')
  return show(index, find(index, query, options), (note) => notes[note]!)
}
