import { getFormatter, getTranslations } from 'next-intl/server'
import { AsTable } from '@/components/charts/as-table'
import { LineChart } from '@/components/charts/line-chart'
import { Section } from '@/components/ui/section'
import type { ProgressView } from '@/lib/model/progress-view'
import { LEAST_ANSWERS } from '@/lib/quiz/readiness/missing'

type Props = Pick<ProgressView, 'fading' | 'laterAnswers'> & { notes: number }

/** How memories fade over the next month without reviews. */
export async function Fading({ fading, notes, laterAnswers }: Props) {
  const [t, format] = await Promise.all([getTranslations('progress'), getFormatter()])
  const day = (date: string) => format.dateTime(new Date(date), { month: 'short', day: 'numeric', timeZone: 'UTC' })
  const percent = (share: number) => `${Math.round(share * 100)}%`
  const [first, last] = [fading[0], fading.at(-1)]
  if (first === undefined || last === undefined) return null
  return (
    <Section id="fading" title={t('month')} beside={t('notesMet', { n: notes })}>
      <LineChart
        line={fading.map(({ retention }) => retention)}
        ends={[t('today'), day(last.date)]}
        last={t('without', { share: percent(last.retention) })}
        label={t('fading', { now: percent(first.retention), later: percent(last.retention), day: day(last.date) })}
      />
      <p className="how">
        {t('fadingHow')} {laterAnswers < LEAST_ANSWERS && t('fadingEarly')}
      </p>
      <AsTable
        head={[t('date'), t('retention')]}
        rows={fading.map(({ date, retention }) => ({ key: date, cells: [day(date), percent(retention)] }))}
      />
    </Section>
  )
}
