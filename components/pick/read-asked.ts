import type { NoteSlug, Tag } from '@/lib/model/ids'
import { ALL } from './choice'

type Params = Record<string, string | string[] | undefined>

/** The initial values of a page's form, read from the address. */
export interface Asked {
  pool: string
  tags: Tag[]
  notes: NoteSlug[]
  count: number
  /** The filter of topics and notes. */
  query: string
}

/** As many as the HTTP interface accepts. */
const MOST = { tags: 100, notes: 500 }

/** Reads an address. Anybody can write one, so invalid values are ignored. */
export function readAsked(params: Params, usualCount: number): Asked {
  const all = (name: string) => [params[name] ?? []].flat().filter((text) => text.length > 0 && text.length <= 128)
  const count = Number(all('count')[0])
  return {
    pool: all('pool')[0] ?? 'all',
    tags: all('tag').slice(0, MOST.tags) as Tag[],
    notes: all('note').slice(0, MOST.notes) as NoteSlug[],
    count: Number.isInteger(count) && count >= 1 && count <= ALL ? count : usualCount,
    query: params.unfilter === undefined ? (all('q')[0]?.trim() ?? '') : '',
  }
}
