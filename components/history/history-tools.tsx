import { getLocale, getTranslations } from 'next-intl/server'
import { historyHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { addressOf } from '@/lib/model/addresses/base-path'
import { HISTORY_SHELVES, type HistoryQuery, type HistoryView, SITTING_ORDERS } from '@/lib/model/view'
import type { TopicChoice } from './topic-choices'
import { TopicSelect } from './topic-select'

type Props = { query: HistoryQuery; view: HistoryView; topics: TopicChoice[] }

/** The filters and the order of the history. Plain links and a plain form. */
export async function HistoryTools({ query, view, topics }: Props) {
  return (
    <div className="hist-tools">
      <Shelves query={query} counts={view.counts} />
      <Choice query={query} topics={topics} order={view.order} />
    </div>
  )
}

async function Shelves({ query, counts }: Pick<Props, 'query'> & Pick<HistoryView, 'counts'>) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('history')])
  const shown = HISTORY_SHELVES.filter((shelf) => shelf === query.shelf || counts[shelf] > 0)
  return (
    <nav className="chips" aria-label={t('filter')}>
      {shown.map((shelf) => (
        <Link
          key={shelf}
          href={historyHref(locale, { ...query, shelf })}
          aria-current={shelf === query.shelf ? 'page' : undefined}
        >
          {t(`shelves.${shelf}`)} {query.topic === null && <small>{counts[shelf]}</small>}
        </Link>
      ))}
    </nav>
  )
}

async function Choice({ query: { shelf, topic }, topics, order }: Omit<Props, 'view'> & Pick<HistoryView, 'order'>) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('history')])
  return (
    <form className="tools" action={addressOf(`/${locale}/history`)}>
      {shelf !== 'all' && <input type="hidden" name="kind" value={shelf} />}
      <TopicSelect
        topics={topics}
        chosen={topic}
        words={{ topic: t('topic'), anyTopic: t('anyTopic'), allOf: t.raw('allOf') }}
      />
      <select className="input" name="order" aria-label={t('order')} defaultValue={order}>
        {SITTING_ORDERS.map((one) => (
          <option key={one} value={one}>
            {t(`orders.${one}`)}
          </option>
        ))}
      </select>
      <button className="btn" type="submit">
        {t('show')}
      </button>
    </form>
  )
}
