import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { readMap } from '@/components/graph/graph-href'
import { GraphPageView } from '@/components/graph/graph-page'
import { readPage } from '@/components/list/read-query'
import { graphPage } from '@/lib/server/graph/vault-graph'
import { contents } from '@/lib/server/library/library'
import { alternatesOf } from '@/lib/server/outside/addresses'

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('graph')])
  return { title: t('title'), ...alternatesOf(locale, '/graph') }
}

export default async function Graph({ searchParams }: PageProps<'/[locale]/graph'>) {
  const locale = await getLocale()
  const { map, page } = await searchParams
  const asked = readMap(map)
  const [graph, { nameOf }] = await Promise.all([graphPage(asked, readPage(page), locale), contents(locale)])
  if (graph === null) notFound()
  return <GraphPageView graph={graph} map={asked} nameOf={nameOf} />
}
