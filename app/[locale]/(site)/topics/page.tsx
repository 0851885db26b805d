import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FilterBar } from '@/components/list/filter-bar'
import { FoldList } from '@/components/list/fold-list'
import { PageLinks } from '@/components/list/page-links'
import { queryHref, readQuery } from '@/components/list/read-query'
import { findTopics, rankGroups, topicFolds } from '@/components/list/topic-folds'
import { topicWords } from '@/components/list/topic-words'
import { PageHead } from '@/components/ui/page-head'
import { pageOf } from '@/lib/model/listing'
import { contents } from '@/lib/server/library/library'
import { alternatesOf } from '@/lib/server/outside/addresses'

/** How many groups a page has. With their largest topics and long names, these have about 100 kB. */
const GROUPS = 12

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('topic')])
  return { title: t('title'), ...alternatesOf(locale, '/topics') }
}

export default async function TopicsPage({ searchParams }: PageProps<'/[locale]/topics'>) {
  const locale = await getLocale()
  const query = readQuery(await searchParams)
  const [t, list, { topics, exams, size, nameOf }] = await Promise.all([
    getTranslations('topic'),
    getTranslations('list'),
    contents(locale),
  ])
  const words = await topicWords(size.items > 0)
  const isFiltered = query.words !== ''
  const shown = isFiltered ? findTopics(topics, nameOf, query.words) : rankGroups(topics, exams)
  const { rows, page, pages, total } = pageOf(shown, query.page, GROUPS)
  const path = `/${locale}/topics`
  return (
    <>
      <PageHead title={t('title')} under={t('size', { n: topics.length })} />
      <FilterBar path={path} label={list('filterTopics')} words={query.words} />
      <p className="list-status" role="status">
        {isFiltered && (total > 0 ? list('found', { n: total }) : list('none'))}
      </p>
      <FoldList folds={topicFolds(rows, locale, nameOf, words)} isFirstOpen />
      <PageLinks
        page={page}
        pages={pages}
        range={list('pageOf', { page, pages })}
        href={(to) => queryHref(path, { ...query, page: to })}
      />
    </>
  )
}
