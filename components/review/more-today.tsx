import { getLocale, getTranslations } from 'next-intl/server'
import { sittingHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import type { ReviewView } from '@/lib/model/study/review-view'
import { BeginReview } from './begin-review'

/** What waits is offered in portions, so that going on is no debt to be paid. */
const PORTION = 10

/** How many notes are due although no more is asked today; null if there are none. */
export async function waitingSentence({ isOff, waiting }: Pick<ReviewView, 'isOff' | 'waiting'>) {
  const t = await getTranslations('review')
  return waiting > 0 ? t(isOff ? 'waitingOff' : 'waiting', { n: waiting }) : null
}

/** A way to go on although today's share is done or the day is off: the open review, or some of what waits. */
export async function MoreToday({ review: { openReview, waiting } }: { review: ReviewView }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('review')])
  if (openReview !== null)
    return (
      <Link className="btn" href={sittingHref(locale, openReview)}>
        {t('goOn')}
      </Link>
    )
  if (waiting === 0) return null
  const count = Math.min(PORTION, waiting)
  return (
    <BeginReview locale={locale} className="btn" count={count}>
      {t('moreNow', { n: count })}
    </BeginReview>
  )
}
