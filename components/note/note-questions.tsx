'use client'
import { type ComponentType, useEffect, useReducer, useState } from 'react'
import type { Locale } from '@/components/messages/locales'
import { type QuestionWords, say } from '@/components/messages/say'
import { openMarker } from '@/components/outbox/open-marker'
import { newsOf, type SaveStatus, saveStatus } from '@/components/outbox/save-status'
import { SaveWord } from '@/components/outbox/save-word'
import { useAnswers } from '@/components/outbox/use-answers'
import type { GivenAnswer } from '@/components/question/given-answer'
import { LiveQuestion } from '@/components/question/live-question'
import { nextOpen } from '@/components/question/next-open'
import { SectionHead } from '@/components/ui/section'
import { addressOf } from '@/lib/model/addresses/base-path'
import type { ItemId, NoteSlug } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import type { NoteLink } from '@/lib/model/notes/page'
import { type NoteState, noteNext, unanswered } from './note-answers'
import type { NoteEndProps } from './note-end'
import { NOTE_END } from './note-end-id'
import { showText } from './read-now'

type Props = {
  note: NoteSlug
  items: DeliveredItem[]
  /** The next note of the vault. */
  next: NoteLink | null
  locale: Locale
  words: QuestionWords
}

/**
 * The questions at the end of a note. The page is the same for everybody; this learner's answers are loaded after it.
 */
export function NoteQuestions({ note, items, next, locale, words }: Props) {
  const { state, give, startOver } = useNoteAnswers(note)
  const { markings, news } = state
  const given = answersIn(items, markings)
  const answered = given.length
  useShownText(answered > 0)
  const End = useNoteEnd(answered)
  const page = { words, locale, action: addressOf(`/${locale}/notes/${note}/answer`), teachesHere: true }
  return (
    <>
      <QuestionsHead
        items={items.length}
        answered={answered}
        status={saveStatus(news)}
        words={words}
        onAgain={startOver}
      />
      {items.map((item, index) => (
        <LiveQuestion
          key={`${item.id} ${state.attempt}`}
          question={{
            item,
            number: index + 1,
            level: 3,
            marking: markings[item.id] ?? null,
            news: newsOf(item.id, news),
            isCurrent: true,
          }}
          page={page}
          onAnswer={(given) => give(item.id, given)}
          next={<ToNext item={nextOpen({ items, markings }, item.id)} words={words} />}
        />
      ))}
      {answered === items.length && End && (
        <End answered={given} next={next} locale={locale} words={words} onAgain={startOver} />
      )}
    </>
  )
}

function answersIn(items: readonly DeliveredItem[], markings: NoteState['markings']) {
  return items.flatMap(({ id }) => {
    const marking = markings[id]
    return marking ? [{ item: id, marking }] : []
  })
}

/** Shows the text of a note that asks first, once a question is answered. */
function useShownText(isDue: boolean) {
  useEffect(() => {
    if (isDue) showText()
  }, [isDue])
}

/** The end of a note, which is loaded once a question is answered. If it cannot be, the next answer tries again. */
function useNoteEnd(answered: number): ComponentType<NoteEndProps> | null {
  const [End, setEnd] = useState<ComponentType<NoteEndProps> | null>(null)
  useEffect(() => {
    if (answered === 0 || End !== null) return
    import('./note-end').then(
      ({ NoteEnd }) => setEnd(() => NoteEnd),
      () => {},
    )
  }, [answered, End])
  return End
}

type HeadProps = {
  items: number
  answered: number
  status: SaveStatus
  words: QuestionWords
  onAgain: () => void
}

function QuestionsHead({ items, answered, status, words, onAgain }: HeadProps) {
  return (
    <div className="full mt-16">
      <SectionHead
        className="mb-8"
        id="questions"
        title={words.questionsHead}
        beside={
          <span className="flex items-center gap-4">
            <SaveWord status={status} words={words} />
            {say(answered === 0 ? words.unanswered : words.answered, {
              items,
              n: answered || items,
            })}
            {answered > 0 && (
              <button className="link cursor-pointer" type="button" onClick={onAgain}>
                {words.again}
              </button>
            )}
          </span>
        }
      />
    </div>
  )
}

/** Leads to the next open question, or after the last one to the result. */
function ToNext({ item, words }: { item: DeliveredItem | undefined; words: QuestionWords }) {
  return (
    <a className="btn" href={`#${item?.id ?? NOTE_END}`}>
      {item ? words.next : words.result}
    </a>
  )
}

function useNoteAnswers(note: NoteSlug) {
  const [state, dispatch] = useReducer(noteNext, unanswered)
  const { send } = useAnswers(
    (waiting) => waiting.note === note,
    (news) => dispatch({ kind: 'heard', news }),
  )
  useEffect(() => {
    void openMarker()
      .then((marker) => marker.answersTo(note))
      .then((answers) => answers && dispatch({ kind: 'remembered', answers }))
  }, [note])

  async function startOver() {
    const sitting = await (await openMarker()).beginAgain(note)
    if (sitting !== null) dispatch({ kind: 'begun-anew', sitting })
  }
  const give = (item: ItemId, given: GivenAnswer) =>
    void send({ ...given, sitting: state.sitting, note, item, seq: 1, elapsedMs: null })
  return { state, give, startOver }
}
