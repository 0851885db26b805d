'use client'
import { useReducer } from 'react'
import { noteHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import type { QuestionWords } from '@/components/messages/say'
import { noteNext, unanswered } from '@/components/note/note-answers'
import { newsOf } from '@/components/outbox/save-status'
import { useAnswers } from '@/components/outbox/use-answers'
import { LiveQuestion } from '@/components/question/live-question'
import { Link } from '@/components/ui/link'
import { addressOf } from '@/lib/model/addresses/base-path'
import { isSite } from '@/lib/model/addresses/static-site'
import type { FirstQuestion as Question } from '@/lib/model/study/home'

interface Props {
  question: Question
  /** The address of the page with another question. */
  otherHref: string
  locale: Locale
  words: QuestionWords
  ways: Record<'other' | 'onwards', string>
}

/** A question instead of a welcome. It is answered and marked in place, as at the end of its note. */
export function FirstQuestion({ question: { note, item }, otherHref, locale, words, ways }: Props) {
  const [{ markings, news }, dispatch] = useReducer(noteNext, unanswered)
  const { send } = useAnswers(
    (waiting) => waiting.note === note.slug && waiting.item === item.id,
    (heard) => dispatch({ kind: 'heard', news: heard }),
  )
  const marking = markings[item.id] ?? null
  return (
    <LiveQuestion
      question={{ item, number: 1, level: 2, marking, news: newsOf(item.id, news), isCurrent: true }}
      page={{ words, locale, action: addressOf(`/${locale}/notes/${note.slug}/answer`) }}
      onAnswer={({ options, confidence }) =>
        void send({ sitting: null, note: note.slug, item: item.id, seq: 1, options, confidence, elapsedMs: null })
      }
      skip={
        !isSite() && (
          <Link className="btn-quiet" href={otherHref}>
            {ways.other}
          </Link>
        )
      }
      next={
        <Link className="btn btn-ink" href={`${noteHref(locale, note.slug)}#questions`}>
          {ways.onwards}
        </Link>
      }
      beside={<p className="aside await hide-small">{words.keysHint}</p>}
    />
  )
}
