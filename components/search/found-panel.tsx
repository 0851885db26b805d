import type { Locale } from '@/components/messages/locales'
import { type SearchWords, say } from '@/components/messages/say'
import { Link } from '@/components/ui/link'
import { HitList } from './hit-list'
import { NothingFound } from './nothing-found'
import { PaletteFoot } from './palette-foot'
import { ReadAsLine } from './read-as-line'
import type { Rows } from './row-link'
import type { Found, useFound } from './use-found'
import { useHitGroups } from './use-hit-groups'
import { useOnline } from './use-reachable'

type Props = Rows & {
  locale: Locale
  words: SearchWords
  /** The query is to be read only as it is typed. */
  onAsTyped(): void
}

/** What a query finds, or why nothing can be said about it. */
export function FoundPanel({ search, ...props }: Props & { search: ReturnType<typeof useFound> }) {
  const isOnline = useOnline()
  const { found, isBehind, hasFailed, retry } = search
  return (
    <>
      {!isOnline && (
        <p className="palette-said" role="status">
          <b>{props.words.offline}</b> {!hasFailed && props.words.offlineAbout}
        </p>
      )}
      {hasFailed && (
        <div className="palette-none">
          <p role="alert">{props.words.failed}</p>
          <button className="btn" type="button" onClick={retry}>
            {props.words.retry}
          </button>
        </div>
      )}
      {!hasFailed && found !== null && <Answer {...props} found={found} isBehind={isBehind} isOnline={isOnline} />}
    </>
  )
}

type AnswerProps = Props & { found: Found; isBehind: boolean; isOnline: boolean }

function Answer({ found, isBehind, isOnline, onAsTyped, ...list }: AnswerProps) {
  const { locale, words, onFollow } = list
  const groups = useHitGroups(found.hits, isOnline, locale, words)
  const { query, total, reading } = found
  return (
    <>
      <p className="palette-count" role="status">
        {say(words.count, { n: total })}
      </p>
      {reading && <ReadAsLine reading={reading} query={query} words={words} onAsTyped={onAsTyped} />}
      {total === 0 && <NothingFound query={query} locale={locale} words={words} onFollow={onFollow} />}
      <HitList {...list} groups={groups} isBehind={isBehind} />
      <PaletteFoot words={words}>
        {isOnline && total > found.hits.length && (
          <Link className="link" href={`/${locale}/search?${new URLSearchParams({ q: query })}`} onClick={onFollow}>
            {say(words.more, { n: total })}
          </Link>
        )}
      </PaletteFoot>
    </>
  )
}
