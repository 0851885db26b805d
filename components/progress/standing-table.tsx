import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { noteHref, topicHref } from '@/components/links'
import type { DomainStanding, NoteStanding, Standing } from '@/lib/model/study/progress-view'
import { type StandingRow, StandingRows } from './standing-rows'

/** With fewer answers, their number is shown beside the figures computed from them. */
export const FEW = 8
export const MONTH_AND_DAY = { month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const

/** @param props.first  the head of the names */
export async function StandingTable({
  first,
  rows,
}: {
  first: string
  rows: readonly (DomainStanding | NoteStanding)[]
}) {
  const t = await getTranslations('progress')
  const words = {
    facility: t('facility'),
    facilityOf: t.raw('facilityOf'),
    retention: t('retention'),
    trend: t('trend'),
  }
  return (
    <table className="data standings">
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col" className="r">
            {t('seen')}
          </th>
          <th scope="col" colSpan={2}>
            {words.facility}
          </th>
          <th scope="col" colSpan={2}>
            {words.retention}
          </th>
          <th scope="col" colSpan={2}>
            {words.trend}
          </th>
        </tr>
      </thead>
      <tbody>
        <StandingRows rows={await Promise.all(rows.map(rowOf))} words={words} />
      </tbody>
    </table>
  )
}

async function rowOf(one: DomainStanding | NoteStanding): Promise<StandingRow> {
  const locale = await getLocale()
  const { items, seen, facility, retention, trend } = one
  const figures = { items, seen, facility, retention, trend, few: await fewAnswers(one) }
  return 'weeks' in one
    ? { name: one.name, href: topicHref(locale, one.tag), line: await lineOf(one), ...figures }
    : { name: one.title, href: noteHref(locale, one.slug), line: null, ...figures }
}

async function fewAnswers({ facility: { of } }: Standing): Promise<string | null> {
  const t = await getTranslations('progress')
  return of > 0 && of < FEW ? t('fewAnswers', { n: of }) : null
}

async function lineOf({ weeks }: DomainStanding): Promise<StandingRow['line']> {
  const [t, format] = await Promise.all([getTranslations('progress'), getFormatter()])
  const shares = weeks.map(({ right, answers }) =>
    answers === 0 ? '–' : t('trendWeek', { share: `${Math.round((right / answers) * 100)}%`, n: answers }),
  )
  const from = format.dateTime(new Date(weeks[0]!.from), MONTH_AND_DAY)
  return { weeks, label: t('trendOf', { from, shares: shares.join(', ') }) }
}
