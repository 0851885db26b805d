import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { plusDays } from '@/lib/quiz/calendar-dates'
import { drawnDays, StudyCalendar } from './study-calendar'

/** Each day of the last 23 weeks had an answer. */
const studied = (today: string) =>
  Array.from({ length: 161 }, (_, i) => ({ date: plusDays(today, -i), answers: 1, right: 1, minutes: 1 }))

test.each([
  ['2026-11-30', 148], // 21 weeks and a Monday
  ['2026-12-06', 154],
])('on %s, a caption counts as many days as there are filled squares', (today, count) => {
  const words = { label: 'label', monthOf: (date: string) => date.slice(0, 7), weekdayOf: (date: string) => date }
  const days = drawnDays(studied(today), today)
  const svg = renderToStaticMarkup(<StudyCalendar days={studied(today)} today={today} {...words} />)
  const filled = [...svg.matchAll(/class="pen-fill" d="([^"]*)"/g)].flatMap(([, path]) => path!.match(/M/g) ?? [])
  expect([days.length, filled.length]).toEqual([count, count])
})
