/** The languages of the interface. Content keeps its own. */
export const locales = ['ko', 'en'] as const
export type Locale = (typeof locales)[number]

export function isLocale(value: string | undefined): value is Locale {
  return value !== undefined && (locales as readonly string[]).includes(value)
}

/** The language that a reader chose last, for addresses that name none. */
export const LANGUAGE_COOKIE = 'NEXT_LOCALE'
