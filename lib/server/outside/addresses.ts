import 'server-only'
import type { Metadata } from 'next'
import { addressOf } from '../../model/addresses/base-path'
import { pagePath } from '../../model/addresses/static-site'
import { isPublic, publicOrigin } from '../process/settings'

const LANGUAGES = ['ko', 'en'] as const

/**
 * The public address of the site, which sitemap, feed and canonical addresses need. Null if the operator set none or
 * does not want the site to be listed.
 */
export const knownOrigin: URL | null = isPublic ? publicOrigin : null

/** @param path  in the product, such as `/ko/notes/tea` */
export const wholeAddress = (origin: URL, path: string): string => new URL(addressOf(path), origin).href

/**
 * The addresses of a page in each language, for search engines, and of the feed.
 * @param rest  the part after the language: `/notes/tea`, or nothing for the home page
 */
export function alternatesOf(locale: string, rest: string): Pick<Metadata, 'alternates'> {
  const origin = knownOrigin
  if (origin === null) return {}
  const inLanguage = (lang: string) => wholeAddress(origin, pagePath(`/${lang}${rest}`))
  return {
    alternates: {
      canonical: inLanguage(locale),
      languages: {
        ...Object.fromEntries(LANGUAGES.map((lang) => [lang, inLanguage(lang)])),
        'x-default': inLanguage('ko'),
      },
      types: { 'application/atom+xml': wholeAddress(origin, `/${locale}/feed.xml`) },
    },
  }
}

/** The addresses of a page in all languages. */
export const inAllLanguages = (origin: URL, rest: string): { lang: string; href: string }[] =>
  LANGUAGES.map((lang) => ({ lang, href: wholeAddress(origin, pagePath(`/${lang}${rest}`)) }))
