import { useCallback, useEffect, useState } from 'react'
import type { SearchResult } from '@/lib/search/types'
import { dropSource, searchSource } from './open-source'

/** Rows of the palette. The page of the search lists more. */
const ROWS = 20

export interface Found extends SearchResult {
  query: string
}

type Asked = { query: string; asTyped: boolean; index: string | null }

/**
 * What a query finds. Its source is opened before there is one. Each query gives the last one up, so answers out of
 * order are never shown; what was found stays until the next answer is there, and is behind until then.
 */
export function useFound({ query, asTyped, index }: Asked) {
  const [found, setFound] = useState<Found | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    const source = searchSource(index)
    if (query === '') return setFound(null)
    const control = new AbortController()
    const { signal } = control
    source.search(query, { limit: ROWS, asTyped }, signal).then(
      (result) => {
        if (signal.aborted) return
        setFound({ ...result, query })
        setFailed(null)
      },
      () => !signal.aborted && setFailed(query),
    )
    return () => control.abort()
  }, [query, asTyped, index, attempt])

  const retry = useCallback(() => {
    dropSource()
    setAttempt((number) => number + 1)
  }, [])
  const hasFailed = query !== '' && failed === query
  useEffect(() => {
    if (!hasFailed) return
    addEventListener('online', retry)
    return () => removeEventListener('online', retry)
  }, [hasFailed, retry])
  const shown = query === '' ? null : found
  return { found: shown, isBehind: query !== '' && shown?.query !== query, hasFailed, retry }
}
