import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { IntervalBar } from '@/components/charts/interval-bar'
import { Level } from '@/components/charts/level'
import { TrendLine } from '@/components/charts/trend-line'
import { languageOf } from '@/components/language-of'
import { noteHref, topicHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import type { DomainStanding, NoteStanding, Standing } from '@/lib/model/study/progress-view'

/** With fewer answers, their number is shown beside the figures computed from them. */
export const FEW = 8
export const MONTH_AND_DAY = { month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const

export async function StandingTable({ first, rows }: { first: string; rows: ReactNode[] }) {
  const t = await getTranslations('progress')
  return (
    <table className="data standings">
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col" className="r">
            {t('seen')}
          </th>
          <th scope="col" colSpan={2}>
            {t('facility')}
          </th>
          <th scope="col" colSpan={2}>
            {t('retention')}
          </th>
          <th scope="col" colSpan={2}>
            {t('trend')}
          </th>
        </tr>
      </thead>
      <tbody>{rows}</tbody>
    </table>
  )
}

export async function DomainRow({ domain }: { domain: DomainStanding }) {
  const locale = await getLocale()
  return (
    <tr className="whole">
      <th scope="row">
        <Link href={topicHref(locale, domain.tag)} lang={languageOf(domain.name)}>
          {domain.name}
        </Link>
      </th>
      <Figures standing={domain} line={<DomainTrend weeks={domain.weeks} />} />
    </tr>
  )
}

export async function NoteRow({ note }: { note: NoteStanding }) {
  const locale = await getLocale()
  return (
    <tr className="part">
      <th scope="row">
        <Link href={noteHref(locale, note.slug)} lang={languageOf(note.title)}>
          {note.title}
        </Link>
      </th>
      <Figures standing={note} />
    </tr>
  )
}

async function Figures({ standing, line }: { standing: Standing; line?: ReactNode }) {
  const t = await getTranslations('progress')
  const { seen, items, facility, retention, trend } = standing
  const [low, high] = facility.interval.map((share) => Math.round(share * 100)) as [number, number]
  const range = facility.of === 0 ? '–' : `${low}–${high}%`
  return (
    <>
      <td className="r seen">
        {seen}/{items}
      </td>
      <td className="bar-cell">
        {facility.of > 0 && (
          <IntervalBar
            interval={facility.interval}
            point={facility.right / facility.of}
            pass={null}
            label={t('facilityOf', { low, high })}
          />
        )}
      </td>
      <td className="r range">
        <span className="label">{t('facility')} </span>
        {range}
        {facility.of > 0 && facility.of < FEW && <small>{t('fewAnswers', { n: facility.of })}</small>}
      </td>
      <td className="level-cell">{retention !== null && <Level share={retention} />}</td>
      <td className="r kept">
        <span className="label">{t('retention')} </span>
        {retention === null ? '–' : `${Math.round(retention * 100)}%`}
      </td>
      <td className="trend-cell">{line}</td>
      <td className={trend === null ? 'r trend hide-small' : 'r trend'}>
        <span className="label">{t('trend')} </span>
        {trend === null ? '–' : signed(trend)}
      </td>
    </>
  )
}

async function DomainTrend({ weeks }: Pick<DomainStanding, 'weeks'>) {
  const [t, format] = await Promise.all([getTranslations('progress'), getFormatter()])
  const shares = weeks.map(({ right, answers }) =>
    answers === 0 ? '–' : t('trendWeek', { share: `${Math.round((right / answers) * 100)}%`, n: answers }),
  )
  const from = format.dateTime(new Date(weeks[0]!.from), MONTH_AND_DAY)
  return <TrendLine weeks={weeks} label={t('trendOf', { from, shares: shares.join(', ') })} />
}

function signed(share: number): string {
  const points = Math.round(share * 100)
  return points > 0 ? `+${points}` : `${points}`.replace('-', '−')
}
