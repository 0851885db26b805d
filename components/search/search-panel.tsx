import { type KeyboardEvent, type RefObject, useEffect, useImperativeHandle, useState } from 'react'
import type { Locale } from '@/components/messages/locales'
import en from '@/components/messages/search.en.json'
import ko from '@/components/messages/search.ko.json'
import { useKeptPlace } from '@/components/note/use-kept-place'
import { FoundPanel } from './found-panel'
import { nextChoice } from './next-choice'
import { forgetSearches, recentSearches, rememberSearch } from './recent-searches'
import { forgetId, rowId } from './row-ids'
import { StartPanel } from './start-panel'
import { useFound } from './use-found'

/** What the field tells screen readers about the list. */
export interface ListState {
  isShown: boolean
  /** The id of the chosen row. */
  active: string | undefined
}

type Props = {
  query: string
  onQuery(query: string): void
  onList(list: ListState): void
  /** Is given what a key in the field does. */
  press: RefObject<((event: KeyboardEvent) => void) | null>
  locale: Locale
  index: string | null
  /** Closes the palette. */
  close(): void
  /** Gives the focus to the field. */
  focus(): void
}

const WORDS = { ko, en }

/** The list below the field: what the query finds, or what was searched for before. */
export function SearchPanel({ query, onQuery, onList, press, locale, index, close, focus }: Props) {
  const asked = query.trim()
  const [typed, setTyped] = useState('')
  const search = useFound({ query: asked, asTyped: typed === asked, index })
  const [recent, setRecent] = useState(recentSearches)
  const place = useKeptPlace()
  const rows = asked === '' ? recent.length + (place ? 1 : 0) : search.hasFailed ? 0 : (search.found?.hits.length ?? 0)
  const { active, choose } = useChoice(asked === '' ? recent : search.found, rows)

  useEffect(() => {
    onList({ isShown: rows > 0, active: rows > 0 ? rowId(active) : undefined })
    document.getElementById(rowId(active))?.scrollIntoView({ block: 'nearest' })
  }, [onList, rows, active])

  // Rows of an earlier query are not opened: then Enter sends the form, which leads to the page of this query.
  useImperativeHandle(press, () => (event: KeyboardEvent) => {
    const next = nextChoice(event, active, rows)
    if (next !== null) choose(next)
    else if (event.key === 'Delete' && query === '') document.getElementById(forgetId(active))?.click()
    else if (event.key !== 'Enter' || search.isBehind) return
    else if (event.metaKey || event.ctrlKey) openTab(active, asked)
    else document.getElementById(rowId(active))?.click()
    event.preventDefault()
  })

  function follow() {
    if (asked !== '') rememberSearch(asked)
    close()
  }
  function forget(words?: string) {
    forgetSearches(words)
    setRecent(recentSearches())
    focus() // the pressed button is gone
  }

  const shared = { locale, words: WORDS[locale], active, choose, onFollow: follow }
  if (asked === '') return <StartPanel {...shared} recent={recent} place={place} onPick={onQuery} onForget={forget} />
  return <FoundPanel {...shared} search={search} onAsTyped={() => setTyped(asked)} />
}

/** The chosen row of a list. A new list begins with its first one. */
function useChoice(list: unknown, rows: number) {
  const [choice, setChoice] = useState({ list, row: 0 })
  const active = choice.list === list ? Math.max(Math.min(choice.row, rows - 1), 0) : 0
  return { active, choose: (row: number) => setChoice({ list, row }) }
}

function openTab(row: number, asked: string): void {
  const link = document.getElementById(rowId(row))
  if (!(link instanceof HTMLAnchorElement) || link.ariaDisabled === 'true') return
  if (asked !== '') rememberSearch(asked)
  window.open(link.href, '_blank', 'noopener')
}
