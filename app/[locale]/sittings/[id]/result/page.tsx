import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { cache } from 'react'
import { SiteFrame } from '@/components/chrome/site-frame'
import { sittingHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import { ResultPaper } from '@/components/result/result-paper'
import { sittingTitle } from '@/components/sitting-title'
import { currentLearner } from '@/lib/server/learner'
import { resultView, sittingView } from '@/lib/server/sittings'

type Props = PageProps<'/[locale]/sittings/[id]/result'>

/** Read and marked once for a request: both the page and its title need it. */
const ownResult = cache(async (id: string) => resultView(await currentLearner(), id))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = (await params) as { locale: Locale; id: string }
  const [t, drawn, result] = await Promise.all([
    getTranslations({ locale, namespace: 'result' }),
    getTranslations({ locale, namespace: 'drawn' }),
    ownResult(id),
  ])
  return result === null ? {} : { title: t('titleOf', { title: sittingTitle(result, drawn) }), robots: 'noindex' }
}

export default async function ResultPage({ params }: Props) {
  const { locale, id } = (await params) as { locale: Locale; id: string }
  setRequestLocale(locale)
  const result = await ownResult(id)
  if (result === null) {
    const open = await sittingView(await currentLearner(), id)
    if (open === null) notFound()
    redirect(sittingHref(locale, open.sitting.id))
  }
  const title = sittingTitle(result, await getTranslations('drawn'))
  return (
    <SiteFrame>
      <ResultPaper result={{ ...result, title }} />
    </SiteFrame>
  )
}
