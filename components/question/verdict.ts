import { type QuestionWords, say } from '@/components/messages/say'
import type { MarkShape } from '@/components/ui/mark'
import type { Feedback } from '@/lib/model/feedback'
import type { DeliveredItem } from '@/lib/model/item'
import { lettersOf } from '@/lib/model/text/letters'

/** Letters whose Korean reading ends in a consonant: 엘, 엠, 엔, 알. */
const ENDS_IN_CONSONANT = /[LMNR]$/

type VerdictWord = 'rightWord' | 'partlyWord' | 'wrongWord' | 'blankWord'

/** The verdict beside the question's number. */
export function verdictMark({ options, verdict }: Feedback): { shape: MarkShape; word: VerdictWord } {
  if (options.length === 0) return { shape: 'blank', word: 'blankWord' }
  switch (verdict) {
    case 'right':
      return { shape: 'circle', word: 'rightWord' }
    case 'partly':
      return { shape: 'triangle', word: 'partlyWord' }
    case 'wrong':
      return { shape: 'slash', word: 'wrongWord' }
  }
}

/** The verdict as a sentence, followed by the key. */
export function verdictSentence(item: DeliveredItem, feedback: Feedback, words: QuestionWords): string {
  const { options, verdict, key } = feedback
  if (verdict === 'right') return words.rightVerdict
  const got = key.filter((option) => options.includes(option)).length
  const values = { got, of: key.length, answer: answerSentence(lettersOf(item, key), words) }
  if (options.length === 0) return say(words.blankVerdict, values)
  return say(verdict === 'partly' ? words.partlyVerdict : words.wrongVerdict, values)
}

function answerSentence(letters: readonly string[], words: QuestionWords): string {
  const last = letters.at(-1) ?? ''
  const copula = ENDS_IN_CONSONANT.test(last) ? '이에요' : '예요'
  if (letters.length < 2) return say(words.answer, { key: last, copula })
  return say(words.answers, { keys: letters.slice(0, -1).join(', '), last, copula })
}
