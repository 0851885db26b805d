import { getFormatter, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ForecastBars } from '@/components/charts/forecast-bars'
import { Section } from '@/components/ui/section'
import type { ReviewView } from '@/lib/model/study/review-view'

type Props = {
  review: Pick<ReviewView, 'forecast'>
  days: 7 | 14
  title: string
  /** Shown at the end of the head. */
  beside?: ReactNode
}

/** How many notes are asked on each of the next days. */
export async function Forecast({ review, days, title, beside }: Props) {
  const [t, format] = await Promise.all([getTranslations('review'), getFormatter()])
  const nameOf = (date: string) =>
    days === 7
      ? format.dateTime(new Date(date), { weekday: 'short', timeZone: 'UTC' })
      : String(new Date(date).getUTCDate())
  return (
    <Section className="mb-11" id="forecast" title={title} beside={beside ?? t('comingBack')}>
      <ForecastBars
        days={review.forecast.slice(0, days)}
        label={t('forecastLabel')}
        nameOf={(date, index) => (index === 0 ? t('today') : nameOf(date))}
      />
      <p className="how">{t('forecastHow')}</p>
    </Section>
  )
}
