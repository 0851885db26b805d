import type { Lang } from '../../model/ids'
import { languageOf } from './language'

/** The most frequent words of languages in Latin letters. They make up a quarter of prose. */
const FREQUENT: Record<string, string> = {
  en: 'the of and to is in that for with are this you it on as be or by from can not was at which',
  de: 'der die und das ist ein eine zu den mit von auf für nicht im des dem sich es sie werden als auch',
  es: 'de la el que en los las se del por con una para es un como su al lo más pero son',
  fr: 'de la le les et des en que un une du est pour dans qui sur au par pas ce il plus on',
  it: 'di il che la per del della un una in le con non si sono da nel alla dei più gli',
  pt: 'de que do da em um para com uma os não as no na por mais dos se',
}
const frequent = Object.entries(FREQUENT).map(([lang, words]) => [lang, new Set(words.split(' '))] as const)

/** Single letters are left out: in formulas and code they are names. */
const WORD = /\p{L}{2,}/gu
/** Fewer words tell too little. */
const FEWEST_WORDS = 30
/** More words tell nothing new. */
const MOST_WORDS = 2_000
/** The least share of frequent words in prose, 0 to 1. It is low, because notes also have names, lists and code. */
const LEAST_SHARE = 0.1

/**
 * Tells the language of a page: by its letters, and if these are Latin, by its most frequent words. In doubt it is English.
 * @returns `fallback` if the text has neither Hangul nor Latin letters
 */
export function languageOfProse(text: string, fallback: Lang): Lang {
  const byLetters = languageOf(text, fallback)
  if (byLetters !== 'en') return byLetters
  const words =
    text
      .slice(0, 10 * MOST_WORDS)
      .toLowerCase()
      .match(WORD)
      ?.slice(0, MOST_WORDS) ?? []
  if (words.length < FEWEST_WORDS) return byLetters
  const counts = frequent.map(([lang, of]) => ({ lang, count: words.filter((word) => of.has(word)).length }))
  const english = counts.find(({ lang }) => lang === 'en')!.count
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a))
  return most.count >= LEAST_SHARE * words.length && most.count > 2 * english ? (most.lang as Lang) : 'en'
}
