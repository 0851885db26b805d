'use client'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { Locale } from '@/components/messages/locales'
import type { QuestionWords } from '@/components/messages/say'
import type { AnswerNews } from '@/components/outbox/outbox'
import { Key } from '@/components/ui/key'
import type { Marking } from '@/lib/model/feedback'
import type { OptionId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import type { Confidence } from '@/lib/model/sitting'
import { choosingHint, chosenConfidence, chosenOptions } from './chosen-options'
import { ConfidenceChoice } from './confidence'
import { MarkedFoot } from './marked-foot'
import { QuestionBody, QuestionFrame } from './question'
import { statusSentence } from './status-sentence'
import { useQuestionKeys } from './use-question-keys'

export interface GivenAnswer {
  options: OptionId[]
  confidence: Confidence | null
}

type Props = {
  item: DeliveredItem
  number: number
  level: 2 | 3
  words: QuestionWords
  locale: Locale
  /** Where the form goes without script. */
  action: string
  marking: Marking | null
  /** What became of the last answer on its way, if there was one. */
  news: AnswerNews | undefined
  asksConfidence?: boolean
  isCurrent?: boolean
  /** Keys count wherever the focus is, not only inside the question. */
  hasPage?: boolean
  meta?: string[]
  teachesHere?: boolean
  onAnswer(answer: GivenAnswer): void
  onStar?: () => void
  /** What can be done before marking besides marking, and after it. */
  beforeMarking?: ReactNode
  afterMarking: ReactNode
  beside?: ReactNode
}

/** A question that is answered and marked in place. A plain form: script only makes it smoother. */
export function LiveQuestion({ item, number, level, words, locale, marking, news, ...props }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [chosen, setChosen] = useState(0)
  const [wasPressed, setPressed] = useState(false)
  const isOnItsWay = marking === null && (news?.kind === 'sending' || news?.kind === 'waiting')
  const refresh = () => setChosen(chosenOptions(form.current!).length)

  // What was tapped before script came is in the page: read it once, and leave checking to us from here on.
  useEffect(() => {
    form.current!.noValidate = true
    setChosen(chosenOptions(form.current!).length)
  }, [])
  useFocusOnAction(form, wasPressed && marking !== null)
  useQuestionKeys(form, {
    ...props,
    isActive: props.isCurrent ?? true,
    options: item.options.length,
    onChange: refresh,
  })

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const options = chosenOptions(event.currentTarget)
    setChosen(options.length)
    setPressed(true)
    if (isOnItsWay || options.length !== item.choose) return
    props.onAnswer({ options, confidence: chosenConfidence(event.currentTarget) })
  }

  const hint = choosingHint(item, chosen, words)
  return (
    <QuestionFrame
      item={item}
      number={number}
      level={level}
      words={words}
      marking={marking}
      draw={wasPressed}
      isCurrent={props.isCurrent ?? false}
    >
      <form ref={form} className="wide" method="post" action={props.action} onSubmit={submit} onChange={refresh}>
        <input type="hidden" name="item" value={item.id} />
        <QuestionBody
          // Marked inputs are new ones: an uncontrolled input keeps what it shows.
          key={marking ? 'marked' : 'open'}
          item={item}
          words={words}
          marking={marking}
          draw={wasPressed}
          meta={props.meta ?? []}
          chosen={isOnItsWay ? news.answer.options : []}
        />
        {props.asksConfidence && marking === null && <ConfidenceChoice item={item.id} words={words} />}
        <div className="q-foot">
          <p className="verdict" role="status" id={`${item.id}-verdict`}>
            {statusSentence(item, marking, news, words)}
          </p>
          {marking && (
            <MarkedFoot marking={marking} locale={locale} words={words} teachesHere={props.teachesHere ?? false} />
          )}
          <div className="acts">
            {marking ? (
              props.afterMarking
            ) : (
              <>
                <button className="btn btn-ink btn-mark" type="submit" aria-disabled={isOnItsWay || undefined}>
                  {words.mark}
                  <Key>↵</Key>
                </button>
                {props.beforeMarking}
                <span className="hint hint-choose" role={wasPressed ? 'status' : undefined}>
                  {hint}
                </span>
              </>
            )}
          </div>
        </div>
      </form>
      {marking === null && props.beside}
    </QuestionFrame>
  )
}

/** Marking disables the inputs, which would drop the focus: it goes on to what can be done next. */
function useFocusOnAction(form: { current: HTMLFormElement | null }, isDue: boolean) {
  useEffect(() => {
    if (isDue) form.current?.querySelector<HTMLElement>('.acts :is(a, button)')?.focus({ preventScroll: true })
  }, [isDue, form])
}
