import type { ItemId } from '@/lib/model/ids'
import { answerName } from './memory-answer-store'
import type { AnswerNews } from './outbox'

/** The latest news about each answer of a page. */
export type News = ReadonlyMap<string, AnswerNews>

export function withNews(news: News, latest: AnswerNews): News {
  return new Map(news).set(answerName(latest.answer), latest)
}

/** The news about an item's latest answer. */
export function newsOf(item: ItemId, news: News): AnswerNews | undefined {
  return [...news.values()].findLast(({ answer }) => answer.item === item)
}

export type SaveStatus =
  | { kind: 'quiet' | 'saving' | 'saved' }
  | { kind: 'waiting'; count: number }
  | { kind: 'refused'; count: number }

/** The status of all answers of a page: "saved" only if the server acknowledged every one. */
export function saveStatus(news: News): SaveStatus {
  if (questionsWith(news, 'waiting') > 0) return { kind: 'waiting', count: questionsWith(news, 'waiting', 'sending') }
  if (questionsWith(news, 'refused') > 0) return { kind: 'refused', count: questionsWith(news, 'refused') }
  if (questionsWith(news, 'sending') > 0) return { kind: 'saving' }
  return { kind: news.size > 0 ? 'saved' : 'quiet' }
}

/** How many questions have news of these kinds. Several answers to a question count once. */
export function questionsWith(news: News, ...kinds: AnswerNews['kind'][]): number {
  return new Set([...news.values()].filter(({ kind }) => kinds.includes(kind)).map(({ answer }) => answer.item)).size
}
