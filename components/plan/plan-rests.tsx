import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import type { PlanView } from '@/lib/model/study/plan-view'
import { LEAST_ANSWERS } from '@/lib/quiz/readiness/missing'
import { endsAtExam } from './ends-at-exam'

/** The cost of a rest. No day gets longer, but new notes are met later or not at all. */
export async function PlanRests({ view: { plan, days, rests, laterAnswers } }: { view: PlanView }) {
  const t = await getTranslations('plan')
  if (rests.length < 2) return null
  return (
    <Section className="mt-11" id="rests" title={t('rests')}>
      <table className="data rests">
        <thead>
          <tr>
            <th scope="col">{t('rest')}</th>
            <th scope="col" className="r">
              {t('share')}
            </th>
            <th scope="col" className="r">
              {t('unmet')}
            </th>
            <th scope="col" className="r">
              {endsAtExam({ plan, days }) ? t('memoryAtExam') : t('memoryThen', { n: days.length })}
            </th>
          </tr>
        </thead>
        <tbody>
          {rests.map(({ days: rest, unmet, memory }) => (
            <tr key={rest}>
              <th scope="row" className="whitespace-nowrap">
                {t('restOf', { n: rest })}
              </th>
              <td className="r">{t('minutes', { n: plan.minutesADay })}</td>
              <td className="r">{unmet}</td>
              <td className="r">{memory === null ? '–' : rangeOf(memory)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="how">
        {t('restsHow')} {t(laterAnswers < LEAST_ANSWERS ? 'memoryEarly' : 'memoryBasis', { n: laterAnswers })}
      </p>
    </Section>
  )
}

/** Shares as `81–87%`. */
export const rangeOf = ([low, high]: readonly [number, number]) => `${Math.round(low * 100)}–${Math.round(high * 100)}%`
