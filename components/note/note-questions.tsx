'use client'
import { useEffect, useState } from 'react'
import type { Locale } from '@/components/messages/locales'
import { type QuestionWords, say } from '@/components/messages/say'
import { newsOf, saveStatus } from '@/components/outbox/save-status'
import { SaveWord } from '@/components/outbox/save-word'
import { useAnswers } from '@/components/outbox/use-answers'
import { type GivenAnswer, LiveQuestion } from '@/components/question/live-question'
import { SectionHead } from '@/components/ui/section'
import { addressOf } from '@/lib/model/base-path'
import type { Marking } from '@/lib/model/feedback'
import type { ItemId, NoteSlug, SittingId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import type { NoteAnswers } from '@/lib/model/view'

type Markings = Partial<Record<ItemId, Marking>>
type Props = { note: NoteSlug; items: DeliveredItem[]; locale: Locale; words: QuestionWords }

/**
 * The questions at a note's end. The page is the same for everybody; what this learner answered arrives after it.
 */
export function NoteQuestions({ note, items, locale, words }: Props) {
  const [sitting, setSitting] = useState<SittingId | null>(null)
  const [markings, setMarkings] = useState<Markings>({})
  const [attempt, setAttempt] = useState(1)
  const { news, answer } = useAnswers(
    (waiting) => waiting.note === note,
    (heard) => {
      if (heard.kind !== 'acknowledged') return
      setSitting(heard.sitting)
      setMarkings((before) => ({ ...before, [heard.answer.item]: heard.body as Marking }))
    },
  )

  useEffect(() => {
    void earlierAnswers(note).then((earlier) => {
      setSitting((now) => now ?? earlier.sitting)
      setMarkings((now) => ({ ...earlier.markings, ...now }))
    })
  }, [note])

  async function startOver() {
    const { beginNotePractice } = await import('@/components/outbox/deliver-answer')
    const begun = await beginNotePractice(note)
    if (typeof begun !== 'string') return
    setSitting(begun)
    setMarkings({})
    setAttempt((before) => before + 1)
  }

  const give = (item: ItemId, { options, confidence }: GivenAnswer) =>
    void answer({ sitting, note, item, seq: 1, options, confidence, elapsedMs: null })
  const answered = items.filter(({ id }) => markings[id]).length
  return (
    <>
      <div className="full mt-16">
        <SectionHead
          className="mb-8"
          id="questions"
          title={words.questionsHead}
          beside={
            <span className="flex items-center gap-4">
              <SaveWord status={saveStatus(news)} words={words} />
              {say(answered === 0 ? words.unanswered : words.answered, {
                items: items.length,
                n: answered || items.length,
              })}
              {answered > 0 && (
                <button className="link cursor-pointer" type="button" onClick={startOver}>
                  {words.again}
                </button>
              )}
            </span>
          }
        />
      </div>
      {items.map((item, index) => (
        <LiveQuestion
          key={`${item.id} ${attempt}`}
          item={item}
          number={index + 1}
          level={3}
          words={words}
          locale={locale}
          action={addressOf(`/${locale}/notes/${note}/answer`)}
          marking={markings[item.id] ?? null}
          news={newsOf(item.id, news)}
          teachesHere
          onAnswer={(given) => give(item.id, given)}
          afterMarking={
            items[index + 1] && (
              <a className="btn" href={`#${items[index + 1]!.id}`}>
                {words.next}
              </a>
            )
          }
        />
      ))}
    </>
  )
}

/** What this learner answered before. A broken line is no reason not to show the questions. */
async function earlierAnswers(note: NoteSlug): Promise<{ sitting: SittingId | null; markings: Markings }> {
  try {
    const response = await fetch(addressOf(`/api/me/notes/${encodeURIComponent(note)}`))
    if (!response.ok) return { sitting: null, markings: {} }
    const { sitting, items } = (await response.json()) as NoteAnswers
    return { sitting, markings: Object.fromEntries(items.map(({ item, feedback }) => [item, feedback])) }
  } catch {
    return { sitting: null, markings: {} }
  }
}
