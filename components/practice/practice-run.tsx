'use client'
import type { Locale } from '@/components/messages/locales'
import type { KeyWords, QuestionWords } from '@/components/messages/say'
import { saveStatus } from '@/components/outbox/save-status'
import { SaveWord } from '@/components/outbox/save-word'
import { ConfidenceChoice } from '@/components/question/confidence'
import type { ReviewPage } from '@/components/review/review-line'
import { useReviewLines } from '@/components/review/use-review-lines'
import { addressOf } from '@/lib/model/addresses/base-path'
import { isSite } from '@/lib/model/addresses/static-site'
import type { ItemId } from '@/lib/model/ids'
import type { ReviewLines } from '@/lib/model/study/review-view'
import type { SittingView } from '@/lib/model/view'
import { isOver, type Practice } from './practice'
import { PracticeNotice } from './practice-notice'
import { PracticeQuestion } from './practice-question'
import { Strip } from './strip'
import { useFinish } from './use-finish'
import { usePractice } from './use-practice'

type Props = {
  view: SittingView
  title: string
  locale: Locale
  words: QuestionWords
  keys: KeyWords
  /** For a review: the lines beside its questions. */
  review?: { lines: ReviewLines; page: ReviewPage }
  /** The outcome of the last press: the answer was undone, or there is no similar question. */
  told: 'undone' | 'none' | null
  /** Where no server finishes the practice: shows its result. */
  onFinish?(practice: Practice): void
}

/** One question after another, each marked in place. Without script, all are shown at once. */
export function PracticeRun({ view, title, locale, words, keys, review, told, onFinish }: Props) {
  const desk = usePractice(view)
  const { items, markings, news, stars } = desk.practice
  const lines = useReviewLines(view.sitting.id, review?.lines ?? null, markings)
  const base = addressOf(`/${locale}/sittings/${view.sitting.id}`)
  const page = {
    words,
    locale,
    action: `${base}/answer`,
    Confidence: isSite() ? undefined : ConfidenceChoice,
    hasPage: true,
  }
  const finish = useFinish(desk.isSettled, news, onFinish && (() => onFinish(desk.practice)))
  return (
    <div className="sit">
      <form id="finish" method="post" action={`${base}/finish`} ref={finish.form} onSubmit={finish.submit} />
      <form id="undo" method="post" action={`${base}/undo`} />
      <form id="similar" method="post" action={`${base}/similar`} />
      <div className="run">
        <h1>{title}</h1>
        <Strip items={items} markings={markings} current={desk.current as ItemId} words={words} />
        <SaveWord status={saveStatus(news)} words={words} />
      </div>
      <PracticeNotice cram={view.cram} told={told} words={words} />
      <div className="one-by-one">
        {items.map((item, index) => (
          <PracticeQuestion
            key={item.id}
            item={item}
            number={index + 1}
            desk={desk}
            page={page}
            keys={keys}
            review={review && lines ? { lines, page: review.page } : undefined}
            like={view.likes[item.id]}
          />
        ))}
      </div>
      <p className="mt-4 text-sm text-ink-soft" role="status">
        {stars.hasFailed && words.starFailed}
      </p>
      <p className="mt-4 text-sm text-ink-soft" role="status">
        {finish.isWaiting && words.finishWaits}
      </p>
      {!isOver(desk.practice) && <FinishEarly words={words} />}
    </div>
  )
}

function FinishEarly({ words }: { words: QuestionWords }) {
  return (
    <p className="finish">
      <button className="link cursor-pointer text-sm" form="finish" type="submit">
        {words.finish}
      </button>
    </p>
  )
}
