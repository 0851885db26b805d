import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { readScope } from '@/components/graph/graph-href'
import { GraphPageView } from '@/components/graph/graph-page'
import { readQuery } from '@/components/list/read-query'
import { MissingPage } from '@/components/missing/missing-page'
import { graphPage } from '@/lib/server/graph/vault-graph'
import { currentLearner } from '@/lib/server/learner/learner'
import { contents } from '@/lib/server/library/library'
import { alternatesOf } from '@/lib/server/outside/addresses'
import { noteMarks } from '@/lib/server/study/note-marks'

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('graph')])
  return { title: t('title'), ...alternatesOf(locale, '/graph') }
}

export default async function Graph({ searchParams }: PageProps<'/[locale]/graph'>) {
  const [locale, learner, query] = await Promise.all([getLocale(), currentLearner(), searchParams])
  const scope = readScope(query)
  const { page, words: sought } = readQuery(query)
  const [graph, marks, { nameOf }] = await Promise.all([
    graphPage(scope, { page, sought }, locale),
    noteMarks(learner),
    contents(locale),
  ])
  if (graph === null) return <MissingPage />
  return <GraphPageView graph={graph} marks={marks} asked={{ scope, sought }} nameOf={nameOf} />
}
