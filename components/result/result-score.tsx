import { getLocale, getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { addressOf } from '@/lib/model/base-path'
import type { ResultView } from '@/lib/model/view'
import { duration } from './duration'
import { PrintButton } from './print-button'
import { passPoints, resultGroups } from './result-groups'

/** The score in red, and beside it in ink what it says and what it does not. */
export async function ResultScore({ result }: { result: ResultView }) {
  const t = await getTranslations('result')
  const { score, pass } = result
  const [low, high] = score.interval.map((share) => Math.round(share * 100)) as [number, number]
  return (
    <div className="res">
      <div>
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
      <div>
        <p className="say">
          {t.rich('interval', { low, high, b: (range) => <b className="font-bold">{range}</b> })}{' '}
          {pass !== null && t(placeOf(pass, score.interval), { pass: Math.round(pass * 100) })}
        </p>
        <Facts result={result} />
        <Actions result={result} />
      </div>
    </div>
  )
}

function placeOf(pass: number, [low, high]: [number, number]): 'passBelow' | 'passInside' | 'passAbove' {
  if (pass < low) return 'passBelow'
  return pass > high ? 'passAbove' : 'passInside'
}

async function Facts({ result }: { result: ResultView }) {
  const t = await getTranslations('result')
  const { minutes, startedAt, finishedAt, items, confidences } = result
  const seconds = Math.round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000)
  const blank = items.filter(({ response }) => response === null).length
  const facts: [string, string | number][] = [
    [minutes === null ? t('took') : t('tookOf', { minutes }), duration(seconds, t)],
    ...(blank > 0 ? [[t('blank'), blank] as [string, number]] : []),
    ...(Object.values(confidences).some((confidence) => confidence !== null)
      ? [[t('sureWrong'), resultGroups(result).sureWrong.length] as [string, number]]
      : []),
  ]
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

/** What was wrong is practised again from the notes that teach it. */
async function Actions({ result }: { result: ResultView }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('result')])
  const { sureWrong, wrong } = resultGroups(result)
  const notes = new Set([...sureWrong, ...wrong].flatMap(({ item }) => result.noteOf[item]?.slug ?? []))
  return (
    <div className="acts mt-6">
      {notes.size > 0 ? (
        <form method="post" action={addressOf(`/${locale}/sittings/new`)}>
          <input type="hidden" name="kind" value="practice" />
          <input type="hidden" name="count" value="10" />
          {[...notes].map((slug) => (
            <input key={slug} type="hidden" name="note" value={slug} />
          ))}
          <button className="btn btn-ink" type="submit">
            {t('retry')}
          </button>
        </form>
      ) : (
        <Link className="btn btn-ink" href={`/${locale}/${result.kind === 'exam' ? 'exams' : 'practice'}`}>
          {result.kind === 'exam' ? t('toExams') : t('again')}
        </Link>
      )}
      <PrintButton>{t('print')}</PrintButton>
    </div>
  )
}
