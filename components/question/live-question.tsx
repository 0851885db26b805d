'use client'
import { type ComponentType, type FormEvent, type ReactNode, useEffect, useReducer, useRef } from 'react'
import type { Locale } from '@/components/messages/locales'
import type { QuestionWords } from '@/components/messages/say'
import type { AnswerNews } from '@/components/outbox/outbox'
import { Key } from '@/components/ui/key'
import { isSite } from '@/lib/model/addresses/static-site'
import type { Marking } from '@/lib/model/feedback'
import type { DeliveredItem } from '@/lib/model/item'
import { type Asking, type AskingEvent, answerOf, askNext, untouched } from './asking'
import { choosingHint } from './choosing-hint'
import type { ConfidenceProps } from './confidence'
import { DockVerdict } from './dock-verdict'
import type { GivenAnswer } from './given-answer'
import { HoldInPlace } from './hold-in-place'
import { MarkedFoot } from './marked-foot'
import { QuestionBody, QuestionFrame } from './question'
import { statusSentence } from './status-sentence'
import { useFoundTaps } from './use-found-taps'
import { useQuestionKeys } from './use-question-keys'

/** A question and the state of its answer. */
export interface AskedQuestion {
  item: DeliveredItem
  number: number
  level: 2 | 3
  marking: Marking | null
  /** The news about the last answer sent, if there was one. */
  news: AnswerNews | undefined
  isCurrent: boolean
}

/** What all questions of a page share. */
export interface QuestionPage {
  words: QuestionWords
  locale: Locale
  /** The address that the form is sent to without script. */
  action: string
  /** Asks how sure the learner is. Where nobody is asked, the page need not load it. */
  Confidence?: ComponentType<ConfidenceProps> | undefined
  /** Whether keys work wherever the focus is, and not only inside the question. */
  hasPage?: boolean
  /** Whether the paragraph that teaches is on this page. */
  teachesHere?: boolean
}

type Props = {
  question: AskedQuestion
  page: QuestionPage
  onAnswer(answer: GivenAnswer): void
  onStar?(): void
  /** Shown above the stem. */
  lead?: ReactNode
  /** `skip` is beside the button that marks, and `next` replaces it once the question is marked. */
  skip?: ReactNode
  next: ReactNode
  /** Other actions, whether the question is marked or not. */
  children?: ReactNode
  /** Shown in the margin while there are no explanations. */
  beside?: ReactNode
  /** Shown for a marked question in addition to its feedback. */
  told?: ReactNode
  /** When the question's note comes back, for the bottom bar of phones. */
  again?: string | undefined
}

/** A question that is answered and marked in place. A plain form: script only makes it smoother, if a server marks. */
export function LiveQuestion({ question, page, onAnswer, onStar, ...slots }: Props) {
  const { item, marking, news } = question
  const { words } = page
  const { form, asking, choosing, isOnItsWay, act, submit } = useAsking({ question, page, onAnswer, onStar })
  return (
    <QuestionFrame {...question} words={words} draw={asking.wasAsked}>
      <HoldInPlace within={form} selector=".opt:has(> input:checked)" change={marking}>
        <form ref={form} className="wide" method="post" action={page.action} onSubmit={submit}>
          <input type="hidden" name="item" value={item.id} />
          {slots.lead}
          <QuestionBody
            item={item}
            words={words}
            marking={marking}
            draw={asking.wasAsked}
            choosing={choosing}
            onEvent={act}
          />
          {page.Confidence && marking === null && (
            <page.Confidence item={item.id} words={words} chosen={choosing.confidence} onEvent={act} />
          )}
          <div className="q-foot">
            <p className="verdict" role="status" id={`${item.id}-verdict`}>
              {statusSentence(item, marking, news, words)}
            </p>
            {marking ? (
              <Marked {...slots} item={item} marking={marking} page={page} />
            ) : (
              <Unmarked words={words} isOnItsWay={isOnItsWay} skip={slots.skip}>
                <Hint item={item} chosen={choosing.options.length} wasAsked={asking.wasAsked} words={words} />
              </Unmarked>
            )}
            {slots.children && <div className="flow-acts">{slots.children}</div>}
          </div>
        </form>
      </HoldInPlace>
      {marking === null && slots.beside}
    </QuestionFrame>
  )
}

type AskingProps = Pick<Props, 'question' | 'page' | 'onAnswer'> & { onStar: Props['onStar'] }

/** The state of a question between the first press and its marking. */
function useAsking({ question, page, onAnswer, onStar }: AskingProps) {
  const { item, marking, news } = question
  const form = useRef<HTMLFormElement>(null)
  const [asking, dispatch] = useReducer((state: Asking, event: AskingEvent) => askNext(state, event, item), untouched)
  const isOnItsWay = marking === null && (news?.kind === 'sending' || news?.kind === 'waiting')
  const choosing = isOnItsWay ? { ...asking.choosing, options: news.answer.options } : asking.choosing
  const writes = marking === null && !isOnItsWay
  const act = (event: AskingEvent) => writes && dispatch(event)

  useFoundTaps(form, act)
  useFocusOnAction(form, asking.wasAsked && marking !== null)
  useQuestionKeys(form, { item, choosing, onEvent: act, onStar, isActive: question.isCurrent, hasPage: page.hasPage })

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    act({ kind: 'asked-to-mark' })
    const answer = answerOf(asking, item)
    if (writes && answer !== null) onAnswer(answer)
  }

  return { form, asking, choosing, isOnItsWay, act, submit }
}

type MarkedProps = Pick<Props, 'page' | 'told' | 'again' | 'next'> & { item: DeliveredItem; marking: Marking }

function Marked({ item, marking, page, told, again, next }: MarkedProps) {
  const { words, locale, teachesHere = false } = page
  return (
    <>
      <MarkedFoot item={item.id} marking={marking} locale={locale} words={words} teachesHere={teachesHere} />
      {told}
      <div className="dock">
        <DockVerdict item={item} marking={marking} words={words} again={again} />
        {next}
      </div>
    </>
  )
}

type UnmarkedProps = Pick<Props, 'skip' | 'children'> & { words: QuestionWords; isOnItsWay: boolean }

function Unmarked({ words, isOnItsWay, skip, children }: UnmarkedProps) {
  return (
    <div className="dock">
      <button
        className={`btn btn-ink btn-mark${isSite() ? ' needs-script' : ''}`}
        type="submit"
        aria-disabled={isOnItsWay || undefined}
      >
        {words.mark}
        <Key>↵</Key>
      </button>
      {isSite() && <p className="without-script text-sm">{words.needsScript}</p>}
      {skip}
      {children}
    </div>
  )
}

type HintProps = { item: DeliveredItem; chosen: number; wasAsked: boolean; words: QuestionWords }

/** Hidden from screen readers if several are to be chosen: their number is announced beside the question. */
function Hint({ item, chosen, wasAsked, words }: HintProps) {
  return (
    <span
      className={wasAsked ? 'hint hint-choose hint-asked' : 'hint hint-choose'}
      role={wasAsked && item.choose === 1 ? 'status' : undefined}
      aria-hidden={item.choose > 1}
    >
      {choosingHint(item, chosen, words)}
    </span>
  )
}

/** Marking disables the inputs, which would lose the focus. So it moves to the next action. */
function useFocusOnAction(form: { current: HTMLFormElement | null }, isDue: boolean) {
  useEffect(() => {
    if (isDue) form.current?.querySelector<HTMLElement>('.dock :is(a, button)')?.focus({ preventScroll: true })
  }, [isDue, form])
}
