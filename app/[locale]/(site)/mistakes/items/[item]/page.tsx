import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { decodedParam } from '@/app/decoded-param'
import { MissingPage } from '@/components/missing/missing-page'
import { OpenedPage } from '@/components/mistakes/opened-page'
import { currentLearner } from '@/lib/server/learner/learner'
import { openedMistake } from '@/lib/server/mistakes/mistakes'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('mistakes')
  return { title: t('oneTitle') }
}

export default async function MistakePage({ params }: PageProps<'/[locale]/mistakes/items/[item]'>) {
  const { item } = await params
  const opened = await openedMistake(await currentLearner(), decodedParam(item), await getLocale())
  if (opened === null) return <MissingPage />
  return <OpenedPage opened={opened} />
}
