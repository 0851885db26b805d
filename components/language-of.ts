import type { Locale } from '@/components/messages/locales'
import type { Lang } from '@/lib/model/ids'

/** The language of a name from the content, for whoever reads it aloud: a topic or an exam does not say its own. */
export const languageOf = (name: string): 'ko' | 'en' => (/\p{Script=Hangul}/u.test(name) ? 'ko' : 'en')

/** @example nameOfLanguage('en', 'ko') // => 'Korean' */
export const nameOfLanguage = (locale: Locale, lang: Lang): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(lang) ?? lang
