import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { sittingHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import type { CalendarDate } from '@/lib/model/plan'
import type { ReviewView } from '@/lib/model/study-view'
import { daysBetween } from '@/lib/quiz/calendar-dates'
import { BeginReview } from './begin-review'

/** After so many days without an answer the page says how long it was, and offers a small beginning. */
const AWAY_DAYS = 7
const FEW = 5

type Props = { review: ReviewView; today: CalendarDate; lastDay: CalendarDate | null }

/** What is due today as the headline, with the page's one filled button. It never sums up what has piled up. */
export async function TodayHead({ review, today, lastDay }: Props) {
  const [locale, t, format] = await Promise.all([getLocale(), getTranslations('review'), getFormatter()])
  const away = lastDay === null ? 0 : daysBetween(lastDay, today)
  const isAway = away >= AWAY_DAYS
  const date = format.dateTime(new Date(today), { month: 'long', day: 'numeric', weekday: 'long', timeZone: 'UTC' })
  const minutes = Math.max(1, Math.round(review.minutes))
  return (
    <PageHead
      over={isAway ? `${date} · ${t('away', { n: away })}` : date}
      title={isAway ? t('dueAway', { n: review.due }) : t('due', { n: review.due })}
      under={isAway ? t('dueAwayAbout', { minutes: review.minutesADay }) : t('dueAbout', { minutes })}
    >
      {review.openReview !== null ? (
        <Link className="btn btn-ink" href={sittingHref(locale, review.openReview)}>
          {t('goOn')}
        </Link>
      ) : (
        <div className="begin">
          <BeginReview locale={locale} className="btn btn-ink">
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
