import type { AnswerNews } from '@/components/outbox/outbox'
import { type News, withNews } from '@/components/outbox/save-status'
import {
  type Choosing,
  type ChoosingEvent,
  chooseNext,
  nothingChosen,
  standingOf,
} from '@/components/question/choosing'
import type { GivenAnswer } from '@/components/question/given-answer'
import { type StarEvent, type Stars, starNext, starsOf } from '@/components/question/stars'
import type { ItemId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import type { OwnResponse } from '@/lib/model/study/sitting'
import type { SittingView } from '@/lib/model/view'

/** The state of an exam in its room. It contains no keys. */
export interface Exam {
  items: readonly DeliveredItem[]
  /** The current answer to each item, and its number. */
  sheet: ReadonlyMap<ItemId, Choosing>
  seqs: ReadonlyMap<ItemId, number>
  /** The items seen since the page was opened. */
  seen: ReadonlySet<ItemId>
  stars: Stars
  news: News
  /** Whether the sheet stays as it is, because the exam is over. */
  isLocked: boolean
}

export type ExamEvent =
  | StarEvent
  | { kind: 'chose'; item: ItemId; choice: ChoosingEvent; seq: number }
  | { kind: 'looked-at'; item: ItemId }
  | { kind: 'heard'; news: AnswerNews }
  | { kind: 'locked'; isLocked: boolean }

export function examOf({ sitting: { items, responses }, flags, confidences }: SittingView): Exam {
  const empty: Exam = {
    items,
    sheet: new Map(),
    seqs: new Map(),
    seen: new Set(),
    stars: starsOf(flags),
    news: new Map(),
    isLocked: false,
  }
  return responses.reduce(
    (exam, response) => withAnswer(exam, { ...response, confidence: confidences[response.item] ?? null }),
    empty,
  )
}

export function examNext(before: Exam, event: ExamEvent): Exam {
  switch (event.kind) {
    case 'chose':
      return write(before, event)
    case 'looked-at':
      return before.seen.has(event.item) ? before : { ...before, seen: new Set([...before.seen, event.item]) }
    case 'heard':
      // The sheet shows answers left by an earlier page too.
      return withAnswer({ ...before, news: withNews(before.news, event.news) }, event.news.answer)
    case 'locked':
      return { ...before, isLocked: event.isLocked }
    default:
      return { ...before, stars: starNext(before.stars, event) }
  }
}

function write(before: Exam, { item, choice, seq }: ExamEvent & { kind: 'chose' }): Exam {
  const asked = before.items.find(({ id }) => id === item)
  if (asked === undefined || before.isLocked) return before
  const earlier = writtenAt(before, item)
  const choosing = chooseNext(earlier, choice, asked)
  const isNew = choosing.options !== earlier.options || choosing.confidence !== earlier.confidence
  return {
    ...before,
    sheet: new Map(before.sheet).set(item, choosing),
    seqs: isNew ? new Map(before.seqs).set(item, seq) : before.seqs,
  }
}

type SheetAnswer = Pick<OwnResponse, 'item' | 'seq' | 'options'> & Pick<GivenAnswer, 'confidence'>

/** In an exam, the answer with the highest number counts. */
function withAnswer(exam: Exam, { item, seq, options, confidence }: SheetAnswer): Exam {
  if (seq <= (exam.seqs.get(item) ?? 0)) return exam
  const choosing = { ...writtenAt(exam, item), options, confidence, refused: null }
  return { ...exam, sheet: new Map(exam.sheet).set(item, choosing), seqs: new Map(exam.seqs).set(item, seq) }
}

export const writtenAt = ({ sheet }: Exam, item: ItemId): Choosing => sheet.get(item) ?? nothingChosen

/**
 * The answer to save after a choice; null if the choice changed nothing. An answer without options takes back the
 * previous one.
 */
export function answerMade(before: Exam, after: Exam, item: ItemId): (GivenAnswer & { seq: number }) | null {
  const seq = after.seqs.get(item)
  const { options, confidence } = writtenAt(after, item)
  if (seq === undefined || seq === before.seqs.get(item)) return null
  if (options.length === 0 && writtenAt(before, item).options.length === 0) return null
  return { options: [...options], confidence: options.length === 0 ? null : confidence, seq }
}

/** The items grouped by whether they are answered, in the order of the exam. */
export function itemsBy(exam: Exam) {
  const by = { answered: [] as DeliveredItem[], short: [] as DeliveredItem[], blank: [] as DeliveredItem[] }
  for (const item of exam.items) by[standingOf(exam.sheet.get(item.id)?.options, item)].push(item)
  return by
}
