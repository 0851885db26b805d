import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FoldList } from '@/components/list/fold-list'
import { readQuery } from '@/components/list/read-query'
import { topicFolds } from '@/components/list/topic-folds'
import { TopicPages } from '@/components/list/topic-pages'
import { topicWords } from '@/components/list/topic-words'
import { PageHead } from '@/components/ui/page-head'
import { contents } from '@/lib/server/library/library'
import { alternatesOf } from '@/lib/server/outside/addresses'

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('topic')])
  return { title: t('title'), ...alternatesOf(locale, '/topics') }
}

export default async function TopicsPage({ searchParams }: PageProps<'/[locale]/topics'>) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('topic')])
  const all = await contents(locale)
  const words = await topicWords(all.size.items > 0)
  return (
    <>
      <PageHead title={t('title')} under={t('size', { n: all.topics.length })} />
      <TopicPages contents={all} path={`/${locale}/topics`} query={readQuery(await searchParams)}>
        {(shown) => <FoldList folds={topicFolds(shown, locale, all.nameOf, words)} isFirstOpen />}
      </TopicPages>
    </>
  )
}
