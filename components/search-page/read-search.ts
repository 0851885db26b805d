import { readPage } from '@/components/list/read-query'
import { HIT_KINDS } from '@/components/search/hit-kinds'
import type { HitKind } from '@/lib/search/types'

/** The address of the page of the search. */
export interface SearchAddress {
  query: string
  /** Only hits of this kind; null for all. */
  kind: HitKind | null
  /** From 1. */
  page: number
  /** Whether the query is read only as it stands. */
  asTyped: boolean
}

/** Nobody types more. */
const LONGEST_QUERY = 128

/** Reads the address. Anybody can write one, so invalid values are ignored. */
export function readSearch(params: Record<string, string | string[] | undefined>): SearchAddress {
  const first = (name: string) => [params[name] ?? ''].flat()[0] ?? ''
  return {
    query: first('q').trim().slice(0, LONGEST_QUERY),
    kind: HIT_KINDS.find((kind) => kind === first('kind')) ?? null,
    page: readPage(first('page')),
    asTyped: first('asTyped') === '1',
  }
}

/** Defaults are omitted. */
export function searchHref(locale: string, { query, kind, page, asTyped }: SearchAddress): string {
  const said = { q: query, kind: kind ?? '', asTyped: asTyped ? '1' : '', page: page > 1 ? String(page) : '' }
  const search = new URLSearchParams(Object.entries(said).filter(([, value]) => value !== ''))
  return `/${locale}/search${search.size > 0 ? `?${search}` : ''}`
}
