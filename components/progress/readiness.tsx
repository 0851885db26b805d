import { getTranslations } from 'next-intl/server'
import { IntervalBar } from '@/components/charts/interval-bar'
import { Level } from '@/components/charts/level'
import type { ProgressView } from '@/lib/model/study/progress-view'
import type { MissingBasis, ReadinessView } from '@/lib/model/study/readiness-view'

type Exam = Pick<NonNullable<ProgressView['blueprint']>, 'title' | 'pass'>
type Props = { readiness: ReadinessView; exam: Exam }

const percent = (share: number) => Math.round(share * 100)

/** The expected score on a ruler with the pass mark: an interval, or "not known yet". Never a percentage alone. */
export async function ReadinessRuler({ readiness, exam }: Props) {
  const t = await getTranslations('readiness')
  const pass = percent(exam.pass)
  const [low, mid, high] = readiness.kind === 'expected' ? readiness.expected : [0, 0, 0]
  const isKnown = readiness.kind === 'expected'
  return (
    <>
      <IntervalBar
        interval={isKnown ? [low, high] : null}
        point={isKnown ? mid : null}
        pass={exam.pass}
        label={isKnown ? t('ruler', { low: percent(low), high: percent(high), pass }) : t('emptyRuler', { pass })}
      />
      <div className="scale" aria-hidden="true">
        <span>0</span>
        <span>{t('pass', { pass })}</span>
        <span>100</span>
      </div>
    </>
  )
}

/** Readiness in full: the interval and the data behind it, or what is missing to compute it. */
export async function Readiness({ readiness, exam }: Props) {
  const t = await getTranslations('readiness')
  return (
    <>
      <p className="figure">
        <b>{readiness.kind === 'expected' ? rangeOf(readiness.expected) : t('notYet')}</b>
        <span className="text-ink-soft">{exam.title}</span>
      </p>
      <ReadinessRuler readiness={readiness} exam={exam} />
      {readiness.kind === 'expected' ? <Basis readiness={readiness} /> : <Missing missing={readiness.missing} />}
    </>
  )
}

const rangeOf = ([low, , high]: readonly [number, number, number]) => `${percent(low)}–${percent(high)}%`

async function Basis({ readiness }: { readiness: Extract<ReadinessView, { kind: 'expected' }> }) {
  const t = await getTranslations('readiness')
  const { answers, laterAnswers, days, unseen } = readiness.basis
  return (
    <p className="how">
      {t('nineOfTen')} {t('basis', { answers, laterAnswers, days })} {unseen > 0 && `${t('unseen', { unseen })} `}
      {t('chance', { points: percent(readiness.chance) })}
    </p>
  )
}

async function Missing({ missing }: { missing: MissingBasis[] }) {
  const t = await getTranslations('readiness')
  return (
    <>
      <p className="how">{t('missing')}</p>
      <dl className="need">
        {missing.map(({ what, domain, have, need }) => (
          <div key={`${what} ${domain}`}>
            <dt>{t(`need.${what}`, { need, domain: domain ?? '' })}</dt>
            <dd>{what !== 'width' && <Level share={have / need} />}</dd>
            <dd>{t(`have.${what}`, { have, need })}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
