/** The languages of the interface. Content has languages of its own. */
export const locales = ['ko', 'en'] as const
export type Locale = (typeof locales)[number]

export function isLocale(value: string | undefined): value is Locale {
  return value !== undefined && (locales as readonly string[]).includes(value)
}

/** The cookie with the language that a reader chose last, for addresses without a language. */
export const LANGUAGE_COOKIE = 'NEXT_LOCALE'
