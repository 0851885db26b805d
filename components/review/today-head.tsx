import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { sittingHref } from '@/components/links'
import { Key } from '@/components/ui/key'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import type { CalendarDate } from '@/lib/model/study/plan'
import type { ReviewView } from '@/lib/model/study/review-view'
import { caughtUpOn } from '@/lib/quiz/review/spread-due'
import { daysAway } from './away'
import { BeginReview } from './begin-review'

const FEW = 5

type Props = { review: ReviewView; today: CalendarDate; lastDay: CalendarDate | null }

/** Today's review as headline, with the only filled button of the page. It never shows how much has accumulated. */
export async function TodayHead({ review, today, lastDay }: Props) {
  const [locale, t, format] = await Promise.all([getLocale(), getTranslations('review'), getFormatter()])
  const away = daysAway(lastDay, today)
  const isAway = away > 0
  const date = format.dateTime(new Date(today), { month: 'long', day: 'numeric', weekday: 'long', timeZone: 'UTC' })
  const minutes = Math.max(1, Math.round(review.minutes))
  const left = review.openReview !== null && t('goOnAbout', { n: review.openReviewLeft })
  return (
    <PageHead
      over={isAway ? `${date} · ${t('away', { n: away })}` : date}
      title={isAway ? t('dueAway', { n: review.due }) : t('due', { n: review.due })}
      under={[isAway ? await spreadAbout(review) : t('dueAbout', { minutes }), left].filter(Boolean).join(' ')}
    >
      {review.openReview !== null ? (
        <Link className="btn btn-ink" href={sittingHref(locale, review.openReview)} aria-keyshortcuts="R">
          {t('goOn')}
          <Key>R</Key>
        </Link>
      ) : (
        <div className="begin">
          <BeginReview locale={locale} className="btn btn-ink" hasKey>
            {t('begin')}
          </BeginReview>
          {isAway && review.due > FEW && (
            <BeginReview locale={locale} className="btn-quiet" count={FEW}>
              {t('few', { n: FEW })}
            </BeginReview>
          )}
        </div>
      )}
    </PageHead>
  )
}

/** Says over how many days the overdue notes are spread, if the end is in the forecast. */
async function spreadAbout({ forecast, minutesADay }: ReviewView): Promise<string> {
  const t = await getTranslations('review')
  const days = caughtUpOn(forecast)
  const about = t('dueAwayAbout', { minutes: minutesADay })
  return days > 0 ? `${about} ${t('backIn', { n: days })}` : about
}
