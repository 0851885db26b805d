import { getFormatter, getTranslations } from 'next-intl/server'
import type { CalendarDate } from '@/lib/model/study/plan'
import type { DueDay } from '@/lib/model/study/review-view'
import { daysBetween } from '@/lib/quiz/calendar-dates'

/** The next day on which something is asked, as a sentence; null if there is none in the forecast. */
export async function comingSentence(forecast: readonly DueDay[], today: CalendarDate): Promise<string | null> {
  const [t, format] = await Promise.all([getTranslations('review'), getFormatter()])
  const coming = forecast.find(({ date, asked }) => asked > 0 && date > today)
  if (coming === undefined) return null
  const isTomorrow = daysBetween(today, coming.date) === 1
  const date = format.dateTime(new Date(coming.date), { month: 'long', day: 'numeric', timeZone: 'UTC' })
  return t('coming', { day: isTomorrow ? t('tomorrow') : date, n: coming.asked })
}
