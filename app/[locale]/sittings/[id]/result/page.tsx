import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SiteFrame } from '@/components/chrome/site-frame'
import { sittingHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import { ResultPaper } from '@/components/result/result-paper'
import { currentLearner } from '@/lib/server/learner'
import { resultView, sittingView } from '@/lib/server/sittings'

type Props = PageProps<'/[locale]/sittings/[id]/result'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = (await params) as { locale: Locale; id: string }
  const [t, result] = await Promise.all([
    getTranslations({ locale, namespace: 'result' }),
    resultView(await currentLearner(), id),
  ])
  return result === null ? {} : { title: t('titleOf', { title: result.title }), robots: 'noindex' }
}

export default async function ResultPage({ params }: Props) {
  const { locale, id } = (await params) as { locale: Locale; id: string }
  setRequestLocale(locale)
  const learner = await currentLearner()
  const result = await resultView(learner, id)
  if (result === null) {
    const open = await sittingView(learner, id)
    if (open === null) notFound()
    redirect(sittingHref(locale, open.sitting.id))
  }
  return (
    <SiteFrame>
      <ResultPaper result={result} />
    </SiteFrame>
  )
}
