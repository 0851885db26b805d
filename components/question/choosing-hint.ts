import { type QuestionWords, say } from '@/components/messages/say'
import type { DeliveredItem } from '@/lib/model/item'

/** What is still missing before the question can be marked; empty if nothing is. */
export function choosingHint({ choose }: DeliveredItem, chosen: number, words: QuestionWords): string {
  if (chosen >= choose) return ''
  if (chosen > 0) return chosen === choose - 1 ? words.chooseOneMore : say(words.chooseMore, { n: choose - chosen })
  return choose === 1 ? words.chooseOne : say(words.chooseMany, { n: choose })
}
