import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Blueprint } from '@/lib/model/blueprint'
import { type ListQuery, pageOf } from '@/lib/model/notes/listing'
import type { NameOf } from '@/lib/model/notes/topic-names'
import type { TopicNode } from '@/lib/model/view'
import { FilterBar } from './filter-bar'
import { PageLinks } from './page-links'
import { queryHref } from './read-query'
import { findTopics, rankGroups } from './topic-folds'

/** How many topics a page has. With the largest topics below them, and long names, these have about 100 kB. */
const TOPICS = 12

type Props = {
  contents: { topics: readonly TopicNode[]; exams: readonly Blueprint[]; nameOf: NameOf }
  /** The address of the list. */
  path: string
  query: ListQuery
  /** Draws the topics of a page: groups that hold others, or what the filter has found at any depth. */
  children(topics: readonly TopicNode[], isFound: boolean): ReactNode
}

/** All topics page by page, with their filter. */
export async function TopicPages({ contents: { topics, exams, nameOf }, path, query, children }: Props) {
  const t = await getTranslations('list')
  const isFound = query.words !== ''
  const all = isFound ? findTopics(topics, nameOf, query.words) : rankGroups(topics, exams)
  const { rows, page, pages, total } = pageOf(all, query.page, TOPICS)
  return (
    <>
      <FilterBar path={path} label={t('filterTopics')} words={query.words} />
      <p className="list-status" role="status">
        {isFound && (total > 0 ? t('found', { n: total }) : t('none'))}
      </p>
      {children(rows, isFound)}
      <PageLinks
        page={page}
        pages={pages}
        range={t('pageOf', { page, pages })}
        href={(to) => queryHref(path, { ...query, page: to })}
      />
    </>
  )
}
