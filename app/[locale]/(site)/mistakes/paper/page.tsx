import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { type PaperChoice, PaperPage } from '@/components/mistakes/paper-page'
import { SHELVES } from '@/lib/model/study/mistakes'
import { currentLearner } from '@/lib/server/learner/learner'
import { mistakesPaper } from '@/lib/server/mistakes/paper'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('mistakes.paper')
  return { title: t('title') }
}

export default async function MistakesPaper({ searchParams }: PageProps<'/[locale]/mistakes/paper'>) {
  const query = await searchParams
  const choice = readChoice(query)
  const part = Math.max(1, Math.trunc(Number(query.part)) || 1)
  const paper = await mistakesPaper(await currentLearner(), { ...choice, part }, await getLocale())
  return <PaperPage {...paper} choice={choice} />
}

/** Browsers do not send unticked boxes. Only an address made by the form tells that they are off. */
function readChoice(query: Record<string, string | string[] | undefined>): PaperChoice {
  const asked = [query.shelf].flat()
  const shelves = SHELVES.filter((shelf) => asked.includes(shelf))
  const isOn = (name: string) => query.chose === undefined || query[name] !== undefined
  return {
    shelves: shelves.length > 0 ? shelves : ['open'],
    twice: query.twice !== undefined,
    chosen: isOn('chosen'),
    keysLast: isOn('keys'),
  }
}
