import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { HistoryPage } from '@/components/history/history-page'
import { topicChoices } from '@/components/history/topic-choices'
import { HistoryPageQuery } from '@/lib/model/api/history'
import { currentLearner } from '@/lib/server/learner/learner'
import { contents } from '@/lib/server/library/library'
import { history } from '@/lib/server/sittings/history'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('history')
  return { title: t('title') }
}

export default async function History({ searchParams }: PageProps<'/[locale]/history'>) {
  const { kind, topic, order, after } = HistoryPageQuery.catch(HistoryPageQuery.parse({})).parse(await searchParams)
  const query = { shelf: kind, topic, order }
  const [locale, learner] = await Promise.all([getLocale(), currentLearner()])
  const [view, all] = await Promise.all([history(learner, query, after ?? null, locale), contents(locale)])
  return <HistoryPage view={view} query={query} topics={topicChoices(all, topic)} />
}
