import { getFormatter, getTranslations } from 'next-intl/server'
import { AsTable } from '@/components/charts/as-table'
import { PlanBars } from '@/components/charts/plan-bars'
import { Section } from '@/components/ui/section'
import type { PlanView } from '@/lib/model/study/plan-view'
import { isOff } from '@/lib/quiz/plan/days-of-plan'
import { endsAtExam } from './ends-at-exam'

/** The share of each day until the exam: reviews first, then new questions. */
export async function PlanDays({ view: { plan, days } }: { view: PlanView }) {
  const [t, format] = await Promise.all([getTranslations('plan'), getFormatter()])
  const part = (date: string, options: { day?: 'numeric'; month?: 'short'; weekday?: 'short' | 'narrow' }) =>
    format.dateTime(new Date(date), { ...options, timeZone: 'UTC' })
  const isToExam = endsAtExam({ plan, days })
  return (
    <Section id="days" title={t('days', { n: days.length })} beside={<KindKey />}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a group of one picture is no fieldset */}
      <div className="chart-scroll" tabIndex={0} role="group" aria-label={t('shares')}>
        <PlanBars
          days={days}
          minutesADay={plan.minutesADay}
          words={{ line: t('minutes', { n: plan.minutesADay }), off: t('off'), exam: isToExam ? t('exam') : null }}
          isOff={(date) => isOff(plan, date)}
          dayOf={(date) => String(new Date(date).getUTCDate())}
          weekdayOf={(date) => part(date, { weekday: 'narrow' })}
          label={t('barsLabel', { n: plan.minutesADay })}
        />
      </div>
      <p className="how">{t('daysHow')}</p>
      <AsTable
        head={[t('day'), t('due'), t('new'), t('minutesHead')]}
        rows={days.map(({ date, due, new: fresh, minutes }) => ({
          key: date,
          cells: [
            part(date, { month: 'short', day: 'numeric', weekday: 'short' }),
            due || '–',
            fresh || '–',
            isOff(plan, date) ? t('off') : minutes,
          ],
        }))}
      />
    </Section>
  )
}

/** The legend: filled for reviews, outlined for new questions. */
async function KindKey() {
  const t = await getTranslations('plan')
  return (
    <span className="kind-key">
      <i className="due" /> {t('due')} <i className="new" /> {t('new')}
    </span>
  )
}
