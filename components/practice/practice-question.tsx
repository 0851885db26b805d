import { type KeyWords, type QuestionWords, say } from '@/components/messages/say'
import { newsOf } from '@/components/outbox/save-status'
import { LiveQuestion, type QuestionPage } from '@/components/question/live-question'
import { nextOpen } from '@/components/question/next-open'
import { StarButton } from '@/components/question/star-button'
import { AskLine, againIn, MarkedLine, type ReviewPage } from '@/components/review/review-line'
import { Key } from '@/components/ui/key'
import { isSite } from '@/lib/model/addresses/static-site'
import type { ItemId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import type { ReviewLines } from '@/lib/model/study/review-view'
import type { SittingView } from '@/lib/model/view'
import { KeyList } from './key-list'
import { MarkedActs } from './marked-acts'
import type { PracticeDesk } from './use-practice'

type Props = {
  item: DeliveredItem
  number: number
  desk: PracticeDesk
  page: QuestionPage
  keys: KeyWords
  review: { lines: ReviewLines; page: ReviewPage } | undefined
  /** The question that this one is similar to, if the learner asked for a similar one. */
  like: SittingView['likes'][ItemId] | undefined
}

/** A question of a practice. It can be skipped and starred; once it is marked, the next one follows. */
export function PracticeQuestion({ item, number, desk, page, keys, review, like }: Props) {
  const { practice, current, go, give, star } = desk
  const { words } = page
  const next = nextOpen(practice, item.id)
  const marking = practice.markings[item.id] ?? null
  const marked = review?.lines.marked[item.id]
  const hasServer = !isSite()
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
      {...(hasServer && { onStar: () => star(item.id) })}
      skip={
        next && (
          <button className="btn-quiet needs-script" type="button" onClick={() => go(next.id)}>
            {words.skip}
          </button>
        )
      }
      next={<NextButton next={next} words={words} onGo={go} />}
      beside={<Beside item={item} review={review} keys={keys} hint={words.keysHint} />}
      lead={like && <LikeLine like={like} words={words} />}
      told={review && marked && <MarkedLine marked={marked} page={review.page} />}
      again={review && marked && againIn(marked, review.page)}
    >
      {hasServer && marking && (
        <MarkedActs item={item} marking={marking} isLast={practice.undoable === item.id} words={words} />
      )}
      {hasServer && (
        <StarButton isOn={practice.stars.items.has(item.id)} label={words.star} onPress={() => star(item.id)} />
      )}
    </LiveQuestion>
  )
}

type BesideProps = Pick<Props, 'item' | 'review' | 'keys'> & { hint: string }

/** For an unanswered question of a review, when it was asked last; otherwise the keys. */
function Beside({ item, review, keys, hint }: BesideProps) {
  const ask = review?.lines.ask[item.id]
  return review && ask ? (
    <AskLine ask={ask} page={review.page} />
  ) : (
    <KeyList options={item.options.length} words={keys} hint={hint} />
  )
}

type NextProps = { next: DeliveredItem | undefined; words: QuestionWords; onGo: (item: ItemId) => void }

/** Goes to the next open question; after the last one, finishes the practice. */
function NextButton({ next, words, onGo }: NextProps) {
  return next ? (
    <button className="btn btn-ink needs-script" type="button" onClick={() => onGo(next.id)}>
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

/** Names the question that this one is similar to, and leads back to it. */
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
