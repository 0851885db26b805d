import type { DueDay } from '@/lib/model/review-view'

type Props = { days: DueDay[]; label: string; nameOf: (date: string, index: number) => string }

/** A bar for each day: how much becomes due. It is a list, so that screen readers read it day by day. */
export function ForecastBars({ days, label, nameOf }: Props) {
  const most = Math.max(1, ...days.map(({ due }) => due))
  return (
    <ol className="forecast" aria-label={label}>
      {days.map(({ date, due }, index) => (
        <li key={date} data-today={index === 0 ? '' : undefined}>
          <b>{due === 0 ? '–' : due}</b>
          <svg viewBox="0 0 10 60" preserveAspectRatio="none" aria-hidden="true">
            <rect x="0.5" width="9" y={60 - (due / most) * 58} height={(due / most) * 60} />
          </svg>
          <span>{nameOf(date, index)}</span>
        </li>
      ))}
    </ol>
  )
}
