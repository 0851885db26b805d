import { type QuestionWords, say } from '@/components/messages/say'
import type { MarkShape } from '@/components/ui/mark'
import type { Feedback } from '@/lib/model/feedback'
import type { DeliveredItem } from '@/lib/model/item'
import { lettersOf } from '@/lib/model/letters'

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
  const { options, verdict } = feedback
  if (verdict === 'right') return words.rightVerdict
  const key = lettersOf(item, feedback.key).join(', ')
  const got = feedback.key.filter((option) => options.includes(option)).length
  const values = { key, got, of: feedback.key.length, copula: ENDS_IN_CONSONANT.test(key) ? '이에요' : '예요' }
  if (options.length === 0) return say(words.blankVerdict, values)
  return say(verdict === 'partly' ? words.partlyVerdict : words.wrongVerdict, values)
}
