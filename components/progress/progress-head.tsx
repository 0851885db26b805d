import { getLocale, getTranslations } from 'next-intl/server'
import { mistakesHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import type { DomainStanding, ProgressView } from '@/lib/model/study/progress-view'
import { LEAST_ANSWERS } from '@/lib/quiz/readiness/missing'
import { ENOUGH_ANSWERS } from './calibration'

/** The main statement of the figures below, as a sentence. Without enough data, it says what was done. */
export async function ProgressHead({ view }: { view: ProgressView }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('progress')])
  const minutes = Math.round(view.minutes)
  return (
    <PageHead
      over={t('sum', { n: view.answers, h: Math.floor(minutes / 60), m: minutes % 60 })}
      title={await headline(view)}
      under={
        <>
          {await advice(view)}
          <span className="how block">{t('howSum')}</span>
        </>
      }
    >
      <div className="acts">
        <Link className="btn" href={mistakesHref(locale, {})}>
          {t('toMistakes')}
        </Link>
        <Link className="btn" href={`/${locale}/history`}>
          {t('toHistory')}
        </Link>
      </div>
    </PageHead>
  )
}

async function headline({ calibration, answers, right }: ProgressView): Promise<string> {
  const t = await getTranslations('progress')
  const sure = calibration.find(({ confidence }) => confidence === 'sure')
  if (sure === undefined || sure.of < ENOUGH_ANSWERS) return t('answered', { n: answers, right })
  return t('sureWrong', { of: sure.of, wrong: sure.of - sure.right })
}

async function advice({ domains, laterAnswers }: ProgressView): Promise<string> {
  const t = await getTranslations('progress')
  const known = domains.filter((domain): domain is DomainStanding & { retention: number } => domain.retention !== null)
  const [weakest, ...others] = known.toSorted((a, b) => a.retention - b.retention)
  if (weakest === undefined || others.length === 0 || laterAnswers < LEAST_ANSWERS) return t('tooEarly')
  return t('lookFirst', { name: weakest.name })
}
