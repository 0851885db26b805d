import type { Lang } from '../model/ids'

const HANGUL = /\p{Script=Hangul}/gu
const LATIN_WORD = /\p{Script=Latin}+/gu

/** Where a text with so much Hangul among its words is Korean: English terms are common in Korean prose. */
const KOREAN_SHARE = 0.15

/**
 * The language of a text, told from its letters.
 * @returns `ko` or `en`; `fallback` where there is neither
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
