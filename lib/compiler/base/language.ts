import type { Lang } from '../../model/ids'

const HANGUL = /\p{Script=Hangul}/gu
const LATIN_WORD = /\p{Script=Latin}+/gu

/** From this share of Hangul on, a text is Korean. It is low because Korean prose uses many English terms. */
const KOREAN_SHARE = 0.15

/**
 * Tells the language of a text by its letters.
 * @returns `ko` or `en`; `fallback` if the text has neither Hangul nor Latin letters
 */
export function languageOf(text: string, fallback: Lang): Lang {
  const hangul = text.match(HANGUL)?.length ?? 0
  const words = text.match(LATIN_WORD)?.length ?? 0
  if (hangul === 0 && words === 0) return fallback
  return hangul / (hangul + words) > KOREAN_SHARE ? 'ko' : 'en'
}

const HANGUL_A_MINUTE = 500
const WORDS_A_MINUTE = 230 // M. Brysbaert, "How many words do we read per minute?", 2019: 238 for English non-fiction

/** Reading time in whole minutes, at least 1. */
export function readingMinutes(text: string): number {
  const hangul = text.match(HANGUL)?.length ?? 0
  const words = text.match(LATIN_WORD)?.length ?? 0
  return Math.max(1, Math.round(hangul / HANGUL_A_MINUTE + words / WORDS_A_MINUTE))
}
