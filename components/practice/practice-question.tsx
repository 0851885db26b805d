import { type QuestionWords, say } from '@/components/messages/say'
import { newsOf } from '@/components/outbox/save-status'
import { LiveQuestion, type QuestionPage } from '@/components/question/live-question'
import { nextOpen } from '@/components/question/next-open'
import { StarButton } from '@/components/question/star-button'
import { AskLine, MarkedLine, type ReviewPage } from '@/components/review/review-line'
import { Key } from '@/components/ui/key'
import type { ItemId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import type { ReviewLines } from '@/lib/model/review-view'
import type { SittingView } from '@/lib/model/view'
import { KeyList } from './key-list'
import { MarkedActs } from './marked-acts'
import type { PracticeDesk } from './use-practice'

type Props = {
  item: DeliveredItem
  number: number
  desk: PracticeDesk
  page: QuestionPage
  review: { lines: ReviewLines; page: ReviewPage } | undefined
  /** The question that this one was asked for as one more of the kind. */
  like: SittingView['likes'][ItemId] | undefined
}

/** A question of a practice: it can be skipped and starred, and once it is marked the next one follows. */
export function PracticeQuestion({ item, number, desk, page, review, like }: Props) {
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
        next ? (
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
      lead={like && <LikeLine like={like} words={words} />}
      told={review && marked && <MarkedLine marked={marked} page={review.page} />}
    >
      {marking && <MarkedActs item={item} marking={marking} isLast={practice.undoable === item.id} words={words} />}
      <StarButton isOn={practice.stars.items.has(item.id)} label={words.star} onPress={() => star(item.id)} />
    </LiveQuestion>
  )
}

/** What this question is here for, and the way back. */
function LikeLine({ like: { item, number }, words }: { like: NonNullable<Props['like']>; words: QuestionWords }) {
  return (
    <p className="pen-line">
      <span>
        <b>{say(words.similarTo, { n: number })}</b> {words.similarAbout}
      </span>
      <a className="link" href={`#${item}`}>
        {say(words.backTo, { n: number })}
      </a>
    </p>
  )
}
