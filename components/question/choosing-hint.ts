import { type QuestionWords, say } from '@/components/messages/say'
import type { DeliveredItem } from '@/lib/model/item'
import { numberWord } from './number-word'

/** What is still missing before the question can be marked; empty if nothing is. */
export function choosingHint({ choose }: DeliveredItem, chosen: number, words: QuestionWords): string {
  if (chosen >= choose) return ''
  const n = numberWord(choose - chosen, words)
  if (chosen > 0) return chosen === choose - 1 ? words.chooseOneMore : say(words.chooseMore, { n })
  return choose === 1 ? words.chooseOne : say(words.chooseMany, { n })
}
