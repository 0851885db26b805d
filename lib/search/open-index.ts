import type { SearchHead, SearchNote } from '../model/search-note'
import { IndexBuilder } from './index-builder'
import type { SearchIndex } from './search-index'

/** Opens the index that a server sends: a SearchHead, then a SearchNote on each line. */
export function openIndex(bytes: Uint8Array): SearchIndex {
  const [head, ...notes] = new TextDecoder().decode(bytes).trimEnd().split('\n')
  const builder = new IndexBuilder(JSON.parse(head!) as SearchHead, { keepsTexts: true })
  for (const note of notes) builder.add(JSON.parse(note) as SearchNote)
  return lastOf(builder.finish())
}

function lastOf<T>(steps: Generator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
