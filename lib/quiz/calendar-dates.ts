/** Calendar dates are texts such as `2026-11-25`. They are added in UTC, where each day has 24 hours. */
const DAY_MS = 86_400_000

/** The date so many days later; earlier if `days` is negative. */
export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)

/** How many days `to` is after `from`; negative if it is before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

/** The Monday of a date's week. */
export const weekOf = (date: string): string => plusDays(date, -((new Date(date).getUTCDay() + 6) % 7))
