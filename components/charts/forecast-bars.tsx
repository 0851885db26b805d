import type { DueDay } from '@/lib/model/study/review-view'

type Props = { days: Pick<DueDay, 'date' | 'asked'>[]; label: string; nameOf: (date: string, index: number) => string }

/** A bar for each day: how much is asked. It is a list, so that screen readers read it day by day. */
export function ForecastBars({ days, label, nameOf }: Props) {
  const most = Math.max(1, ...days.map(({ asked }) => asked))
  return (
    <ol className="forecast" aria-label={label}>
      {days.map(({ date, asked }, index) => (
        <li key={date} data-today={index === 0 ? '' : undefined}>
          <b>{asked === 0 ? '–' : asked}</b>
          <svg viewBox="0 0 10 60" preserveAspectRatio="none" aria-hidden="true">
            <rect x="0.5" width="9" y={60 - (asked / most) * 58} height={(asked / most) * 60} />
          </svg>
          <span>{nameOf(date, index)}</span>
        </li>
      ))}
    </ol>
  )
}
