/** What was searched for last on this device, newest first. The server is not told. */
const KEY = 'searches'
const MOST = 6

/** @returns nothing if storage is forbidden or holds something else */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((words) => typeof words === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

export function rememberSearch(query: string): void {
  store([query, ...recentSearches().filter((words) => words !== query)].slice(0, MOST))
}

/** @param query  without it, everything is forgotten */
export function forgetSearches(query?: string): void {
  store(query === undefined ? [] : recentSearches().filter((words) => words !== query))
}

/** If storage is full or forbidden, nothing is stored. */
function store(searches: string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(searches))
  } catch {}
}
