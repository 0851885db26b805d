import type { QuestionWords } from '@/components/messages/say'
import { type AnswerNews, isLate } from '@/components/outbox/outbox'
import { isMarked, type Marking } from '@/lib/model/feedback'
import type { OptionId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import { verdictSentence } from './verdict'

/**
 * The status of an answer as a sentence: the verdict, or why there is none yet.
 * @param news  about the answer that this page sent, if it sent one
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

/** The first answer counts. If another tab sent one earlier, this page's answer is not the marked one. */
function isOfAnotherAnswer({ options }: Marking, news: AnswerNews | undefined): boolean {
  return news?.kind === 'acknowledged' && nameOf(news.answer.options) !== nameOf(options)
}

/** Compares options without regard to their order. */
const nameOf = (options: readonly OptionId[]) => [...options].sort().join(' ')

/** Says where an unmarked answer is. */
function undelivered(news: AnswerNews | undefined, words: QuestionWords): string {
  if (news?.kind === 'waiting') return words.cannotMark
  if (news?.kind !== 'refused') return ''
  return isLate(news.refusal) ? words.late : words.notAccepted
}
