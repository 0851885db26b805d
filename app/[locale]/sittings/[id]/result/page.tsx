import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTimeZone, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { SiteFrame } from '@/components/chrome/site-frame'
import { SiteKeys } from '@/components/keys/site-keys'
import { sittingHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import { ResultPaper } from '@/components/result/result-paper'
import { ReviewEnd } from '@/components/review/review-end'
import { sittingTitle } from '@/components/sitting-title'
import type { ResultView } from '@/lib/model/view'
import { dayIn } from '@/lib/quiz/day-in'
import { currentLearner } from '@/lib/server/learner/learner'
import { unreadNote } from '@/lib/server/library/home'
import { vaultTitle } from '@/lib/server/library/vault'
import { browserIndex } from '@/lib/server/search/browser-index'
import { resultView } from '@/lib/server/sittings/result-view'
import { reviewLines } from '@/lib/server/sittings/review-lines'
import { sittingView } from '@/lib/server/sittings/sitting-view'
import { reviewView } from '@/lib/server/study/review'
import { MissingSitting, missingSittingMetadata } from '../../missing-sitting'

type Props = PageProps<'/[locale]/sittings/[id]/result'>

/** Read and marked once for a request, since both the page and its title need it. */
const ownResult = cache(async (id: string, locale: Locale) => resultView(await currentLearner(), id, locale))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ id }, locale] = await Promise.all([params, getLocale()])
  const [t, result] = await Promise.all([getTranslations('result'), ownResult(id, locale)])
  return result === null
    ? missingSittingMetadata()
    : { title: t('titleOf', { title: await sittingTitle(result, locale) }), robots: 'noindex' }
}

export default async function ResultPage({ params, searchParams }: Props) {
  const [{ id }, locale] = await Promise.all([params, getLocale()])
  const result = await ownResult(id, locale)
  if (result === null) {
    const open = await sittingView(await currentLearner(), id, locale)
    if (open === null) return <MissingSitting />
    redirect(sittingHref(locale, open.sitting.id))
  }
  const isPaper = result.kind !== 'review' || 'paper' in (await searchParams)
  return (
    <SiteFrame
      title={await vaultTitle(locale)}
      section={result.kind === 'exam' ? 'exams' : result.kind}
      searchIndex={await browserIndex()}
    >
      {isPaper ? (
        <ResultPaper result={result} title={await sittingTitle(result, locale)} />
      ) : (
        <EndOfReview result={result} locale={locale} />
      )}
      <SiteKeys reviewHref={`/${locale}/review`} />
    </SiteFrame>
  )
}

async function EndOfReview({ result, locale }: { result: ResultView; locale: Locale }) {
  const [learner, zone] = await Promise.all([currentLearner(), getTimeZone()])
  const [lines, review, unread] = await Promise.all([
    reviewLines(learner, result.sitting, locale),
    reviewView(learner, locale),
    unreadNote(learner, locale),
  ])
  const today = dayIn(zone)(Date.now())
  return <ReviewEnd view={result} lines={lines!} review={review} unread={unread} today={today} />
}
