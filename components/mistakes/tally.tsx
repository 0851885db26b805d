import type { Locale } from '@/components/messages/locales'

/** The strokes of 正 in order, which Koreans count with. In English, tallies are upright strokes and a slash. */
const strokes: Record<Locale, string[]> = {
  ko: ['M3 5H21', 'M12 5V20', 'M12 12H19.5', 'M6.5 11V20', 'M2 20H22'],
  en: ['M4 4V20', 'M9 4V20', 'M14 4V20', 'M19 4V20', 'M1.5 17 22 7'],
}

/** How often an option was chosen, as figures of five strokes. Decorative: a word beside it says the same. */
export function Tally({ times, locale }: { times: number; locale: Locale }) {
  const figures = Array.from({ length: Math.ceil(times / 5) }, (_, i) => Math.min(5, times - i * 5))
  return figures.slice(0, MOST_FIGURES).map((count, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a figure is identified by its place
    <svg key={i} className="strokes" viewBox="0 0 24 24" aria-hidden="true">
      <path d={strokes[locale].slice(0, count).join('')} />
    </svg>
  ))
}

/** More do not fit in the line. The word beside it tells the number. */
const MOST_FIGURES = 4
