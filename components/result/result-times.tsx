import { getMessages, getTranslations } from 'next-intl/server'
import { verdictMark } from '@/components/question/verdict'
import { Section } from '@/components/ui/section'
import { isMarked } from '@/lib/model/feedback'
import type { ResultView } from '@/lib/model/view'
import { duration } from './duration'
import { type TimeChart, type TimedItem, timeChart } from './time-chart'

/** How long each question took, as bars and as a table. Nothing if no time was recorded. */
export async function ResultTimes({ result }: { result: ResultView }) {
  const t = await getTranslations('result')
  const timed = result.items.map(({ item, feedback }, index): TimedItem => {
    const isRight = isMarked(feedback) && feedback.verdict === 'right'
    return { number: index + 1, ms: result.elapsedMs[item] ?? null, isMissed: isMarked(feedback) && !isRight }
  })
  const chart = timeChart(timed)
  if (chart === null) return null
  const median = duration(chart.medianMs / 1000, t)
  const about = t('timeAbout', { median, n: chart.longest.number, longest: duration(chart.longest.ms / 1000, t) })
  return (
    <Section className="blk" id="times" title={t('timeHead')}>
      <figure className="times">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section className="times-scroll" aria-label={about} tabIndex={0}>
          <Bars chart={chart} />
        </section>
        <figcaption>{t('timeHint', { median })}</figcaption>
        <TimeTable result={result} />
      </figure>
    </Section>
  )
}

async function Bars({ chart }: { chart: TimeChart }) {
  const t = await getTranslations('result')
  return (
    <svg viewBox={`0 0 ${chart.width} 132`} width={chart.width} height="132" aria-hidden="true">
      {chart.lines.map(({ minutes, y }) => (
        <g key={minutes}>
          <line className="axis" x1="34" x2={chart.width} y1={y} y2={y} />
          <text x="28" y={y + 4} textAnchor="end">
            {t('minute', { n: minutes })}
          </text>
        </g>
      ))}
      <line className="floor" x1="34" x2={chart.width} y1="110" y2="110" />
      <line className="median" x1="34" x2={chart.width} y1={chart.medianY} y2={chart.medianY} />
      {chart.bars.map(({ number, x, y, height, isMissed }) => (
        <g key={number} data-missed={isMissed || undefined}>
          {height > 0 && <rect x={x} y={y} width="10" height={height} />}
          <text x={x + 5} y="126" textAnchor="middle">
            {number}
          </text>
        </g>
      ))}
    </svg>
  )
}

async function TimeTable({ result }: { result: ResultView }) {
  const [t, messages] = await Promise.all([getTranslations('result'), getMessages()])
  const words = messages.question
  return (
    <details className="fold">
      <summary>{t('asTable')}</summary>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('verdict')}</th>
            <th scope="col" className="r">
              {t('time')}
            </th>
          </tr>
        </thead>
        <tbody>
          {result.items.map(({ item, feedback }, index) => {
            const ms = result.elapsedMs[item] ?? null
            return (
              <tr key={item}>
                <th scope="row">{index + 1}</th>
                <td>{words[isMarked(feedback) ? verdictMark(feedback).word : 'withheldWord']}</td>
                <td className="r">{ms === null ? '–' : duration(ms / 1000, t)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}
