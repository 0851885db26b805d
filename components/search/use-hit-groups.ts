import { useMemo } from 'react'
import type { Locale } from '@/components/messages/locales'
import type { SearchWords } from '@/components/messages/say'
import type { SearchHit } from '@/lib/search/types'
import { groupHits } from './group-hits'
import { hitHref } from './hit-href'
import { useReachable } from './use-reachable'

export interface HitRow {
  hit: SearchHit
  href: string
  /** Its place in the list, over all groups. */
  row: number
  /** Whether its page cannot be opened now, because there is no connection. */
  isClosed: boolean
}

export interface HitRows {
  name: string
  rows: HitRow[]
}

/** Hits by kind. Without a connection: those that can be opened, and those that cannot. */
export function useHitGroups(hits: SearchHit[], isOnline: boolean, locale: Locale, words: SearchWords): HitRows[] {
  const paths = useMemo(() => [...new Set(hits.map((hit) => pathOf(hitHref(locale, hit))))], [hits, locale])
  const reachable = useReachable(paths, isOnline)
  const isClosed = (href: string) => reachable !== null && !reachable.has(pathOf(href))
  const isAway = (hit: SearchHit) => isClosed(hitHref(locale, hit))
  const groups =
    reachable === null
      ? groupHits(hits, ({ kind }) => words.kinds[kind])
      : groupHits(hits, (hit) => (isAway(hit) ? words.away : words.here)).sort((a) => (a.name === words.here ? -1 : 1))
  let row = 0
  return groups.map(({ name, hits }) => ({
    name,
    rows: hits.map((hit) => {
      const href = hitHref(locale, hit)
      return { hit, href, row: row++, isClosed: isClosed(href) }
    }),
  }))
}

/** Without the place on the page. */
const pathOf = (href: string) => href.replace(/#.*/, '')
