import { getTranslations } from 'next-intl/server'
import { isSite } from '@/lib/model/addresses/static-site'
import { findPlaces, type PickPlace } from './find-places'
import { isTicked, packPlace } from './pack-place'
import { allPlaces, type PickContents, pickTopics } from './pick-places'
import { FoundPlaces } from './place-row'
import { MOST_ROWS, TopicRows } from './topic-rows'

type Props = {
  contents: PickContents
  /** The ticked places, as `tag=…` and `note=…`. */
  ticked: ReadonlySet<string>
  /** The words of the filter; empty to show all places. */
  query: string
  /** The address of the page, which the filter requests again. */
  page: string
}

/** Topics and notes to tick. They can be filtered, unless no server does that; ticked ones stay visible. */
export async function TopicTree({ contents, ticked, query, page }: Props) {
  const t = await getTranslations('pick')
  return (
    <fieldset>
      <legend>{t('where')}</legend>
      <p className="without-script pt-3 text-sm text-ink-soft">{t('whereHint')}</p>
      {!isSite() && <Filter query={query} page={page} />}
      <Everywhere isTicked={ticked.size === 0} />
      {query === '' ? (
        <TopicRows topics={pickTopics(contents)} places={allPlaces(contents)} ticked={ticked} />
      ) : (
        <Found places={allPlaces(contents)} ticked={ticked} query={query} page={page} />
      )}
    </fieldset>
  )
}

async function Filter({ query, page }: Pick<Props, 'query' | 'page'>) {
  const t = await getTranslations('pick')
  return (
    <div className="filt">
      <input
        className="input"
        type="search"
        name="q"
        defaultValue={query}
        aria-label={t('filter')}
        placeholder={t('filter')}
      />
      <button className="btn" type="submit" formMethod="get" formAction={page}>
        {t('filterDo')}
      </button>
    </div>
  )
}

type FoundProps = { places: PickPlace[]; ticked: ReadonlySet<string>; query: string; page: string }

async function Found({ places, ticked, query, page }: FoundProps) {
  const t = await getTranslations('pick')
  const found = findPlaces(places, query)
  const kept = places.filter((place) => isTicked(place, ticked) && !found.includes(place))
  const shown = [...kept, ...found.slice(0, MOST_ROWS)]
  return (
    <>
      <p className="pb-1 text-xs text-ink-soft">
        {found.length > MOST_ROWS ? t('foundMost', { n: MOST_ROWS }) : t('found', { n: found.length })} ·{' '}
        <button className="link" type="submit" formMethod="get" formAction={page} name="unfilter" value="1">
          {t('unfilter')}
        </button>
      </p>
      <ul className="tree">
        <FoundPlaces places={shown.map((place) => [packPlace(place, ticked), place.above])} query={query} />
      </ul>
    </>
  )
}

/**
 * Ticked while nothing else is: questions come from everywhere. It needs script; without it, a sentence says the same.
 */
async function Everywhere({ isTicked }: { isTicked: boolean }) {
  const t = await getTranslations('pick')
  return (
    <div className="tree needs-script">
      <div className="everywhere">
        <input type="checkbox" id="everywhere" defaultChecked={isTicked} data-everywhere="" />
        <label className="ck" htmlFor="everywhere">
          {t('everywhereRow')}
        </label>
      </div>
    </div>
  )
}
