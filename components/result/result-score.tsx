import { getLocale, getTranslations } from 'next-intl/server'
import { RedoForm } from '@/components/redo-form'
import { Link } from '@/components/ui/link'
import { addressOf } from '@/lib/model/addresses/base-path'
import type { ChangedAnswer } from '@/lib/model/study/result'
import type { ResultView } from '@/lib/model/view'
import { duration } from './duration'
import { MarkedSheet } from './marked-sheet'
import { PrintButton } from './print-button'
import { passPoints, resultGroups } from './result-groups'

/** The score in red, and beside it in ink how to interpret it. */
export async function ResultScore({ result }: { result: ResultView }) {
  const t = await getTranslations('result')
  const { score, pass } = result
  const [low, high] = score.interval.map((share) => Math.round(share * 100)) as [number, number]
  return (
    <div className="res">
      <div className="res-score">
        <p className="score">
          <span className="sr-only">{t('scoreLabel', { right: score.right, of: score.of })}</span>
          <span aria-hidden="true">
            {score.right}
            <span className="of"> / {score.of}</span>
          </span>
          <svg className="mk" viewBox="0 0 200 16" preserveAspectRatio="none" aria-hidden="true">
            <path vectorEffect="non-scaling-stroke" d="M3 4.5C60 2 130 3.5 197 2.5M8 12.5C70 9.5 140 11.5 190 9.8" />
          </svg>
        </p>
        {pass !== null && <p className="text-sm text-ink-soft">{t('passLine', { n: passPoints(pass, score.of) })}</p>}
      </div>
      <div className="res-say">
        <p className="say">
          {t.rich('interval', { low, high, b: (range) => <b className="font-bold">{range}</b> })}{' '}
          {pass !== null && t(placeOf(pass, score.interval), { pass: Math.round(pass * 100) })}
        </p>
        <Facts result={result} />
        <Actions result={result} />
      </div>
      <MarkedSheet result={result} />
    </div>
  )
}

function placeOf(pass: number, [low, high]: [number, number]): 'passBelow' | 'passInside' | 'passAbove' {
  if (pass < low) return 'passBelow'
  return pass > high ? 'passAbove' : 'passInside'
}

async function Facts({ result }: { result: ResultView }) {
  const t = await getTranslations('result')
  const { minutes, startedAt, finishedAt, confidences, changes } = result
  const seconds = Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000)
  const hasConfidence = Object.values(confidences).some((confidence) => confidence !== null)
  const changed = (effect: ChangedAnswer['effect']) => changes.filter((change) => change.effect === effect).length
  const facts: [string, string | number][] = []
  // Only an exam is done without interruption. A practice may be left for days.
  if (minutes !== null) facts.push([t('tookOf', { minutes }), duration(seconds, t)])
  if (changes.length > 0)
    facts.push([t('changedTo'), t('changedCounts', { right: changed('to-right'), wrong: changed('to-wrong') })])
  if (hasConfidence) facts.push([t('sureWrong'), resultGroups(result).sureWrong.length])
  return (
    <dl className="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Buttons to repeat the missed and blank questions, and to download the result. */
async function Actions({ result }: { result: ResultView }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('result')])
  const { sureWrong, wrong, blank } = resultGroups(result)
  const missed = [...sureWrong, ...wrong, ...blank]
  const api = addressOf(`/api/sittings/${result.sitting}/result`)
  return (
    <div className="acts res-acts mt-6">
      {missed.length > 0 ? (
        <RedoForm items={missed.map(({ item }) => item)} className="btn btn-ink">
          {t('retryMissed', { n: missed.length })}
        </RedoForm>
      ) : (
        <Link className="btn btn-ink" href={`/${locale}/${result.kind === 'exam' ? 'exams' : 'practice'}`}>
          {result.kind === 'exam' ? t('toExams') : t('again')}
        </Link>
      )}
      <a className="btn-quiet" href={`${api}.csv?lang=${locale}`} download>
        {t('csv')}
      </a>
      <a className="btn-quiet" href={`${api}?lang=${locale}`} download={`haeseol-${result.sitting}.json`}>
        {t('json')}
      </a>
      <PrintButton>{t('print')}</PrintButton>
    </div>
  )
}
