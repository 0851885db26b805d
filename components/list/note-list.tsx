import { getTranslations } from 'next-intl/server'
import type { ListQuery, NoteListView } from '@/lib/model/notes/listing'
import { FilterBar } from './filter-bar'
import { NoteRows } from './note-rows'
import { PageLinks } from './page-links'
import { queryHref } from './read-query'
import { ThumbIndex } from './thumb-index'

/** Shorter lists need no filter. */
const FEW = 8

type Props = {
  view: NoteListView
  query: ListQuery
  /** The address of the list. */
  path: string
  /** The label of the filter. */
  label: string
}

/** One page of a list of notes, with its filter and its orders. */
export async function NoteList({ view, query, path, label }: Props) {
  const t = await getTranslations('list')
  const { notes, total, page, pages, first, order, orders, letters, letter } = view
  const href = (change: Partial<ListQuery>) => queryHref(path, { ...query, page: 1, ...change })
  const range = t('range', { total, first, last: first + notes.length - 1 })
  return (
    <>
      {(query.words !== '' || total > FEW) && (
        <FilterBar path={path} label={label} words={query.words}>
          <select className="input" name="order" aria-label={t('order')} defaultValue={order}>
            {orders.map((one) => (
              <option key={one} value={one}>
                {t(`orders.${one}`)}
              </option>
            ))}
          </select>
        </FilterBar>
      )}
      {letters !== null && <ThumbIndex letters={letters} letter={letter} href={(one) => href({ letter: one })} />}
      <p className="list-status" role="status">
        {query.words !== '' && (total > 0 ? t('found', { n: total }) : t('none'))}
      </p>
      <NoteRows notes={notes} />
      <PageLinks page={page} pages={pages} range={range} href={(to) => href({ page: to })} />
    </>
  )
}
