import type { ItemId } from '@/lib/model/ids'
import { answerName } from './memory-answer-store'
import type { AnswerNews } from './outbox'

/** The last news of each answer of a page. */
export type News = ReadonlyMap<string, AnswerNews>

export function withNews(news: News, latest: AnswerNews): News {
  return new Map(news).set(answerName(latest.answer), latest)
}

/** The news of an item's latest answer. */
export function newsOf(item: ItemId, news: News): AnswerNews | undefined {
  return [...news.values()].findLast(({ answer }) => answer.item === item)
}

export type SaveStatus =
  | { kind: 'quiet' | 'saving' | 'saved' }
  | { kind: 'waiting'; count: number }
  | { kind: 'refused'; count: number }

/** What may honestly be said of the answers of a page: "saved" only when the server acknowledged every one. */
export function saveStatus(news: News): SaveStatus {
  const kinds = [...news.values()].map(({ kind }) => kind)
  const count = (kind: AnswerNews['kind']) => kinds.filter((one) => one === kind).length
  if (count('waiting') > 0) return { kind: 'waiting', count: count('waiting') + count('sending') }
  if (count('refused') > 0) return { kind: 'refused', count: count('refused') }
  if (count('sending') > 0) return { kind: 'saving' }
  return { kind: kinds.length > 0 ? 'saved' : 'quiet' }
}
