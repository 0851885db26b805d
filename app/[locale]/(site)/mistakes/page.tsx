import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { MistakesPage } from '@/components/mistakes/mistakes-page'
import { MistakesQuery } from '@/lib/model/api/mistakes'
import { currentLearner } from '@/lib/server/learner/learner'
import { mistakesView } from '@/lib/server/mistakes/mistakes'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('mistakes')
  return { title: t('title') }
}

export default async function Mistakes({ searchParams }: PageProps<'/[locale]/mistakes'>) {
  const query = MistakesQuery.catch(MistakesQuery.parse({})).parse(await searchParams)
  const view = await mistakesView(await currentLearner(), query, await getLocale())
  return <MistakesPage view={view} by={query.by} cause={query.cause} />
}
