import type { Locale } from '@/components/messages/locales'
import type { Lang } from '@/lib/model/ids'

/** The language of a name in the content, for screen readers. Topics and exams do not state it. */
export const languageOf = (name: string): 'ko' | 'en' => (/\p{Script=Hangul}/u.test(name) ? 'ko' : 'en')

/** The language of a name if it is not that of the page, which needs no mark. */
export function otherLanguage(name: string, locale: Locale): 'ko' | 'en' | undefined {
  const lang = languageOf(name)
  return lang === locale ? undefined : lang
}

/** @example nameOfLanguage('en', 'ko') // => 'Korean' */
export const nameOfLanguage = (locale: Locale, lang: Lang): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(lang) ?? lang
