import { getFormatter, getTranslations } from 'next-intl/server'
import { AsTable } from '@/components/charts/as-table'
import { LineChart } from '@/components/charts/line-chart'
import { Section } from '@/components/ui/section'
import type { ProgressView } from '@/lib/model/study/progress-view'
import { LEAST_ANSWERS } from '@/lib/quiz/readiness/missing'

type Props = Pick<ProgressView, 'month' | 'laterAnswers'> & { notes: number }

/** How memories hold over the next month with reviews, and fade without them. */
export async function MonthAhead({ month, notes, laterAnswers }: Props) {
  const [t, format] = await Promise.all([getTranslations('progress'), getFormatter()])
  const day = (date: string) => format.dateTime(new Date(date), { month: 'short', day: 'numeric', timeZone: 'UTC' })
  const percent = (share: number) => `${Math.round(share * 100)}%`
  const [first, last] = [month[0], month.at(-1)]
  if (first === undefined || last === undefined) return null
  const [now, without, reviewed] = [first.without, last.without, last.reviewed].map(percent) as [string, string, string]
  return (
    <Section id="month" title={t('month')} beside={t('notesMet', { n: notes })}>
      <LineChart
        above={{ line: month.map((point) => point.reviewed), end: t('reviewed', { share: reviewed }) }}
        below={{ line: month.map((point) => point.without), end: t('without', { share: without }) }}
        ends={[t('today'), day(last.date)]}
        label={t('monthLabel', { now, without, reviewed, day: day(last.date) })}
      />
      <p className="how">
        {t('monthHow')} {laterAnswers < LEAST_ANSWERS && t('monthEarly')}
      </p>
      <AsTable
        head={[t('date'), t('withReviews'), t('withoutReviews')]}
        rows={month.map((point) => ({
          key: point.date,
          cells: [day(point.date), percent(point.reviewed), percent(point.without)],
        }))}
      />
    </Section>
  )
}
