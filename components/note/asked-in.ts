import type { SafeHtml } from '@/lib/model/ids'
import { htmlText } from '@/lib/model/text/html-text'

const BLOCK_END = /<\/(?:p|table|pre|ul|ol|blockquote|figure)>/u
/** A sentence ends with its sign, a space, and what a sentence may begin with: not within `3.5` or `e.g. one`. */
const BETWEEN = /(?<=[.!?。？！]["'’”)]*)\s+(?=["'‘“(]*[\p{Lu}\p{Lo}\d])/u
const QUESTION = /[?？]["'’”]?$/u

/** What a stem asks: its last question, without the case that it tells before, or the hint in brackets behind it. */
export function askedIn(stem: SafeHtml): string {
  const sentences = stem.split(BLOCK_END).flatMap((block) => withoutHint(htmlText(block)).split(BETWEEN))
  const said = sentences.filter((sentence) => sentence !== '')
  return said.findLast((sentence) => QUESTION.test(sentence)) ?? said.at(-1) ?? ''
}

const withoutHint = (text: string) => text.replace(/\s*\([^()]*\)$/u, '')
