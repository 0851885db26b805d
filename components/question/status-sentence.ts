import type { QuestionWords } from '@/components/messages/say'
import type { AnswerNews } from '@/components/outbox/outbox'
import { isMarked, type Marking } from '@/lib/model/feedback'
import type { OptionId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import { verdictSentence } from './verdict'

/**
 * What is said of a question's answer: the verdict; else why there is none yet.
 * @param news of the answer that this page sent, if it sent one
 */
export function statusSentence(
  item: DeliveredItem,
  marking: Marking | null,
  news: AnswerNews | undefined,
  words: QuestionWords,
): string {
  if (marking === null) return undelivered(news, words)
  const sentence = isMarked(marking) ? verdictSentence(item, marking, words) : words.withheld
  return isOfAnotherAnswer(marking, news) ? `${sentence} ${words.stood}` : sentence
}

/** The first answer counts. Where another tab has sent one before, this page's is not the one that is marked. */
function isOfAnotherAnswer({ options }: Marking, news: AnswerNews | undefined): boolean {
  return news?.kind === 'acknowledged' && nameOf(news.answer.options) !== nameOf(options)
}

/** A set of options, whatever their order. */
const nameOf = (options: readonly OptionId[]) => [...options].sort().join(' ')

/** Says honestly where an answer is that has not been marked. */
function undelivered(news: AnswerNews | undefined, words: QuestionWords): string {
  if (news?.kind === 'waiting') return words.cannotMark
  if (news?.kind !== 'refused') return ''
  return news.refusal.status === 409 ? words.late : words.notAccepted
}
