import { newsOf } from '@/components/outbox/save-status'
import { LiveQuestion, type QuestionPage } from '@/components/question/live-question'
import { nextOpen } from '@/components/question/next-open'
import { StarButton } from '@/components/question/star-button'
import { AskLine, MarkedLine, type ReviewPage } from '@/components/review/review-line'
import { Key } from '@/components/ui/key'
import type { DeliveredItem } from '@/lib/model/item'
import type { ReviewLines } from '@/lib/model/study-view'
import { KeyList } from './key-list'
import { MarkedActs } from './marked-acts'
import type { PracticeDesk } from './use-practice'

type Props = {
  item: DeliveredItem
  number: number
  desk: PracticeDesk
  page: QuestionPage
  review: { lines: ReviewLines; page: ReviewPage } | undefined
  /** Of a question that was asked as one more of a kind: the way back. */
  back: { href: string; label: string } | undefined
}

/** A question of a practice: it can be skipped and starred, and once it is marked the next one follows. */
export function PracticeQuestion({ item, number, desk, page, review, back }: Props) {
  const { practice, current, go, give, star } = desk
  const { words } = page
  const next = nextOpen(practice, item.id)
  const marking = practice.markings[item.id] ?? null
  const ask = review?.lines.ask[item.id]
  const marked = review?.lines.marked[item.id]
  return (
    <LiveQuestion
      question={{
        item,
        number,
        level: 2,
        marking,
        news: newsOf(item.id, practice.news),
        isCurrent: item.id === current,
      }}
      page={page}
      onAnswer={(given) => give(item.id, given)}
      onStar={() => star(item.id)}
      skip={
        next && (
          <button className="btn-quiet needs-script" type="button" onClick={() => go(next.id)}>
            {words.skip}
          </button>
        )
      }
      next={
        back ? (
          <a className="btn btn-ink" href={back.href}>
            {back.label}
            <Key>↵</Key>
          </a>
        ) : next ? (
          <button className="btn btn-ink needs-script" type="button" onClick={() => go(next.id)}>
            {words.next}
            <Key>↵</Key>
          </button>
        ) : (
          <button className="btn btn-ink" form="finish" type="submit">
            {words.result}
            <Key>↵</Key>
          </button>
        )
      }
      beside={
        review && ask ? (
          <AskLine ask={ask} page={review.page} />
        ) : (
          <KeyList options={item.options.length} words={words} />
        )
      }
      told={review && marked && <MarkedLine marked={marked} page={review.page} />}
    >
      {marking && <MarkedActs item={item} marking={marking} isLast={practice.undoable === item.id} words={words} />}
      <StarButton isOn={practice.stars.items.has(item.id)} label={words.star} onPress={() => star(item.id)} />
    </LiveQuestion>
  )
}
