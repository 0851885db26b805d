import type { Locale } from '@/components/messages/locales'
import { type QuestionWords, type SiteWords, say } from '@/components/messages/say'
import type { Practice } from '@/components/practice/practice'
import { verdictMark } from '@/components/question/verdict'
import { MarkedItem } from '@/components/result/marked-item'
import { MarkRow } from '@/components/ui/mark-row'
import { PageHead } from '@/components/ui/page-head'
import { isMarked } from '@/lib/model/feedback'
import { type AskedPractice, readAskedPractice } from './draw-practice'
import '@/components/result/result.css'

type Props = {
  practice: Practice
  locale: Locale
  words: { question: QuestionWords; site: SiteWords }
  onBegin(asked: AskedPractice): void
  onAgain(): void
}

/** The result of a practice: how many are right, and each answered question with its explanations. */
export function SiteResult({ practice: { items, markings }, locale, words, onBegin, onAgain }: Props) {
  const { question, site } = words
  const answered = items.flatMap((item, index) => {
    const marking = markings[item.id]
    return marking && isMarked(marking) ? [{ item, number: index + 1, marking }] : []
  })
  const missed = answered.filter(({ marking }) => marking.verdict !== 'right').map(({ item }) => item.id)
  const title = say(question.endRight, { of: answered.length, n: answered.length - missed.length })
  return (
    <>
      <PageHead over={site.practiceTitle} title={title} />
      {answered.length > 0 && (
        <MarkRow marks={answered.map(({ marking }) => verdictMark(marking).shape)} label={title} />
      )}
      <div className="acts my-8">
        {missed.length > 0 && (
          <button
            className="btn btn-ink"
            type="button"
            onClick={() => onBegin({ ...readAskedPractice(new URLSearchParams()), items: missed })}
          >
            {missed.length === 1 ? question.missedOneAgain : say(question.missedAgain, { n: missed.length })}
          </button>
        )}
        <button className="btn" type="button" onClick={onAgain}>
          {site.another}
        </button>
      </div>
      <ol className="list">
        {answered.map(({ item, number, marking }) => (
          <MarkedItem
            key={item.id}
            item={item}
            number={number}
            marking={marking}
            locale={locale}
            words={question}
            isOpen={false}
          />
        ))}
      </ol>
    </>
  )
}
