'use client'
import type { ComponentProps } from 'react'
import { IntervalBar } from '@/components/charts/interval-bar'
import { Level } from '@/components/charts/level'
import { TrendLine } from '@/components/charts/trend-line'
import { languageOf } from '@/components/language-of'
import { say } from '@/components/messages/say'
import { Link } from '@/components/ui/link'
import type { Standing } from '@/lib/model/study/progress-view'

/** A domain, topic or note. A browser gets these figures, and makes the drawings of them that the server makes too. */
export interface StandingRow extends Standing {
  name: string
  href: string
  /** Says how few answers there are; null if there are enough. */
  few: string | null
  /** The trend of a domain or topic; null for a note. */
  line: ComponentProps<typeof TrendLine> | null
}

type Words = Record<'facility' | 'facilityOf' | 'retention' | 'trend', string>

export function StandingRows({ rows, words }: { rows: readonly StandingRow[]; words: Words }) {
  return rows.map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two domains may have the same note
    <tr key={index} className={row.line === null ? 'part' : 'whole'}>
      <th scope="row">
        <Link href={row.href} lang={languageOf(row.name)}>
          {row.name}
        </Link>
      </th>
      <td className="r seen">
        {row.seen}/{row.items}
      </td>
      <Facility row={row} words={words} />
      <Retention retention={row.retention} words={words} />
      <Trend row={row} words={words} />
    </tr>
  ))
}

function Facility({ row: { facility, few }, words }: { row: StandingRow; words: Words }) {
  const { right, of, interval } = facility
  const [low, high] = interval.map((share) => Math.round(share * 100)) as [number, number]
  return (
    <>
      <td className="bar-cell">
        {of > 0 && (
          <IntervalBar
            interval={interval}
            point={right / of}
            pass={null}
            label={say(words.facilityOf, { low, high })}
          />
        )}
      </td>
      <td className="r range">
        <span className="label">{words.facility} </span>
        {of === 0 ? '–' : `${low}–${high}%`}
        {few !== null && <small>{few}</small>}
      </td>
    </>
  )
}

function Retention({ retention, words }: Pick<StandingRow, 'retention'> & { words: Words }) {
  return (
    <>
      <td className="level-cell">{retention !== null && <Level share={retention} />}</td>
      <td className="r kept">
        <span className="label">{words.retention} </span>
        {retention === null ? '–' : `${Math.round(retention * 100)}%`}
      </td>
    </>
  )
}

function Trend({ row: { trend, line }, words }: { row: StandingRow; words: Words }) {
  return (
    <>
      <td className="trend-cell">{line !== null && <TrendLine {...line} />}</td>
      <td className={trend === null ? 'r trend hide-small' : 'r trend'}>
        <span className="label">{words.trend} </span>
        {trend === null ? '–' : signed(trend)}
      </td>
    </>
  )
}

function signed(share: number): string {
  const points = Math.round(share * 100)
  return points > 0 ? `+${points}` : `${points}`.replace('-', '−')
}
