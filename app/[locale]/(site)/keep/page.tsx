import type { Metadata } from 'next'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { ofExam } from '@/components/exam-topics'
import { FilterBar } from '@/components/list/filter-bar'
import { PageLinks } from '@/components/list/page-links'
import { queryHref, readQuery } from '@/components/list/read-query'
import { findTopics, rankGroups, withTopicsBelow } from '@/components/list/topic-folds'
import type { KeepWords } from '@/components/messages/say'
import { DeviceRoom } from '@/components/offline/device-room'
import { KeptTopics, type OfferedTopic } from '@/components/offline/kept-topics'
import { OpenedPages } from '@/components/offline/opened-pages'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { MOST_KEPT } from '@/lib/model/api/topic-notes'
import { type ListQuery, pageOf } from '@/lib/model/listing'
import type { TopicNode } from '@/lib/model/view'
import { contents } from '@/lib/server/library/library'

/** How many groups a page has, or topics that were found. */
const GROUPS = 12

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keep')
  return { title: t('title'), robots: 'noindex' }
}

export default async function KeepPage({ searchParams }: PageProps<'/[locale]/keep'>) {
  const [locale, t, messages] = await Promise.all([getLocale(), getTranslations('keep'), getMessages()])
  const words = messages.keep as KeepWords
  const { topics } = await contents(locale)
  return (
    <>
      <PageHead title={t('title')} over={t('over')} under={t('under')} />
      <p className="without-script note-line">{t('needsScript')}</p>
      <div className="keep needs-script">
        <div className="min-w-0">
          <Section id="topics" title={t('topics')}>
            {topics.length === 0 ? (
              <p className="text-ink-soft">{t('noTopics')}</p>
            ) : (
              <Offered query={readQuery(await searchParams)} words={words} />
            )}
          </Section>
          <Section className="mt-10" id="opened" title={t('opened')} beside={t('openedBeside')}>
            <OpenedPages locale={locale} words={words} />
          </Section>
        </div>
        <Section id="room" title={t('room')}>
          <DeviceRoom words={words} />
        </Section>
      </div>
    </>
  )
}

/** The topics in the order of their own page, by groups, or those that the filter finds. */
async function Offered({ query, words }: { query: ListQuery; words: KeepWords }) {
  const [locale, t, list] = await Promise.all([getLocale(), getTranslations('keep'), getTranslations('list')])
  const { topics, exams, nameOf } = await contents(locale)
  const isFiltered = query.words !== ''
  const all = isFiltered ? findTopics(topics, nameOf, query.words) : rankGroups(topics, exams)
  const { rows, page, pages, total } = pageOf(all, query.page, GROUPS)
  const isOfExam = ofExam(exams)
  const isOpened = (group: TopicNode) => isOfExam(group) || group.notes > MOST_KEPT
  const shown = isFiltered ? rows : withTopicsBelow(rows, nameOf, isOpened)
  const hasOthers = rows.some(({ children }) => children.some((child) => !shown.includes(child)))
  const path = `/${locale}/keep`
  return (
    <>
      <FilterBar path={path} label={list('filterTopics')} words={query.words} />
      <p className="list-status" role="status">
        {isFiltered ? (total > 0 ? list('found', { n: total }) : list('none')) : hasOthers && t('findOthers')}
      </p>
      <KeptTopics topics={await offered(shown, !isFiltered)} most={MOST_KEPT} locale={locale} words={words} />
      <PageLinks
        page={page}
        pages={pages}
        range={list('pageOf', { page, pages })}
        href={(to) => queryHref(path, { ...query, page: to })}
      />
    </>
  )
}

async function offered(topics: readonly TopicNode[], isInGroups: boolean): Promise<OfferedTopic[]> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('keep')])
  const { nameOf, size } = await contents(locale)
  return topics.map(({ tag, notes, items }) => ({
    tag,
    name: nameOf(tag),
    size: t(size.items > 0 ? 'size' : 'sizeReading', { notes, items }),
    isBelow: isInGroups && tag.includes('/'),
    isTooLarge: notes > MOST_KEPT,
  }))
}
