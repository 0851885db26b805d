'use client'
import { type MouseEvent, useRef } from 'react'
import { say } from '@/components/messages/say'
import { type Choosing, type ChoosingEvent, pressOf } from '@/components/question/choosing'
import { ConfidenceChoice } from '@/components/question/confidence'
import { QuestionBody, QuestionFrame } from '@/components/question/question'
import { useFoundTaps } from '@/components/question/use-found-taps'
import { useQuestionKeys } from '@/components/question/use-question-keys'
import type { OptionId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import { writtenAt } from './exam'
import { ExamSteps } from './exam-steps'
import { useRoom } from './use-room'

type Props = { item: DeliveredItem; number: number }

/** A question of the exam room. Choices are saved at once, and nothing is marked. */
export function ExamQuestion({ item, number }: Props) {
  const { desk, words, room, base, asksConfidence } = useRoom()
  const { exam, current } = desk
  const { form, choosing, act } = useChoosing(item)
  return (
    <QuestionFrame item={item} number={number} words={words} level={2} marking={null} isCurrent={item.id === current}>
      <form ref={form} className="wide" method="post" action={`${base}/answer`}>
        <input type="hidden" name="item" value={item.id} />
        <QuestionBody
          item={item}
          words={words}
          choosing={choosing}
          marking={null}
          onEvent={act}
          meta={[say(room.place, { n: number, of: exam.items.length })]}
          besideOption={(option, letter) => (
            <OptionButton item={item} option={option} letter={letter} choosing={choosing} onEvent={act} />
          )}
        />
        {asksConfidence && <ConfidenceChoice item={item.id} words={words} chosen={choosing.confidence} onEvent={act} />}
        <button className="btn without-script mt-4" type="submit">
          {room.save}
        </button>
        <ExamSteps item={item} isFirst={number === 1} />
      </form>
    </QuestionFrame>
  )
}

/** What is chosen at a question, and the ways to choose: taps and keys. */
function useChoosing(item: DeliveredItem) {
  const { desk, obey } = useRoom()
  const { exam, current, choose, star } = desk
  const form = useRef<HTMLFormElement>(null)
  const choosing = writtenAt(exam, item.id)
  const act = (choice: Parameters<typeof choose>[1]) => choose(item.id, choice)

  useFoundTaps(form, (found) => {
    if (found.kind === 'found' && found.options.join() !== choosing.options.join()) act(found)
  })
  useQuestionKeys(form, {
    item,
    choosing,
    onEvent: act,
    isActive: item.id === current,
    hasPage: true,
    onStar: () => star(item.id),
    onCommand(command) {
      if (command.kind !== 'strike') return obey(command)
      const option = item.options[command.index]
      if (option !== undefined) act({ kind: 'struck', option: option.id })
      return true
    },
  })
  return { form, choosing, act }
}

type OptionButtonProps = {
  item: DeliveredItem
  option: OptionId
  letter: string
  choosing: Choosing
  onEvent(event: ChoosingEvent): void
}

/** Takes back a chosen option, or rules out another. It is one element in both cases, so that it keeps the focus. */
function OptionButton({ item, option, letter, choosing, onEvent }: OptionButtonProps) {
  const { words, room } = useRoom()
  const isChosen = choosing.options.includes(option)
  const isStruck = choosing.struck.includes(option)
  function press(event: MouseEvent) {
    event.preventDefault() // without script, the form takes the answer back
    onEvent(isChosen ? pressOf(option, item, choosing) : { kind: 'struck', option })
  }
  return (
    <button
      className={isChosen ? 'cut' : 'cut needs-script'}
      type="submit"
      formNoValidate
      name="clear"
      value={option}
      aria-pressed={isChosen ? undefined : isStruck}
      onClick={press}
    >
      <span className="sr-only">{say(words.letter, { letter })} </span>
      {isChosen ? room.clear : isStruck ? room.restore : room.strike}
    </button>
  )
}
