'use client'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { type QuestionWords, type RoomWords, say } from '@/components/messages/say'
import { chosenOptions } from '@/components/question/chosen-options'
import type { KeyCommand } from '@/components/question/key-command'
import { QuestionBody, QuestionFrame } from '@/components/question/question'
import { useQuestionKeys } from '@/components/question/use-question-keys'
import type { OptionId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'

type Props = {
  item: DeliveredItem
  number: number
  of: number
  isCurrent: boolean
  /** As the server or the outbox knew it when the page was drawn. */
  initial: OptionId[]
  action: string
  words: QuestionWords
  room: RoomWords
  onChoose(options: OptionId[]): void
  onStar(): void
  onCommand(command: KeyCommand): boolean
  steps: ReactNode
}

/** A question of the exam room: it is saved as it is chosen, and nothing is marked. */
export function ExamQuestion({ item, number, of, isCurrent, initial, words, room, onChoose, ...props }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const { struck, strike } = useStruck()
  const read = () => onChoose(chosenOptions(form.current!))

  // A tap before script came is in the page only: it is an answer all the same.
  const readEarlyTap = useEffectEvent(() => {
    const options = chosenOptions(form.current!)
    if (options.length > 0 && options.join() !== initial.join()) onChoose(options)
  })
  useEffect(() => readEarlyTap(), [])
  useQuestionKeys(form, {
    isActive: isCurrent,
    hasPage: true,
    options: item.options.length,
    onChange: read,
    onStar: props.onStar,
    onCommand(command) {
      if (command.kind !== 'strike') return props.onCommand(command)
      strike(item.options[command.index]!.id)
      return true
    },
  })

  return (
    <QuestionFrame item={item} number={number} level={2} marking={null} words={words} isCurrent={isCurrent}>
      <form ref={form} className="wide" method="post" action={props.action} onChange={read}>
        <input type="hidden" name="item" value={item.id} />
        <QuestionBody
          item={item}
          marking={null}
          words={words}
          chosen={initial}
          meta={[say(room.place, { n: number, of })]}
          besideOption={(option, letter) => (
            <button
              className="cut needs-script"
              type="button"
              aria-pressed={struck.has(option)}
              onClick={() => strike(option)}
            >
              <span className="sr-only">{say(words.letter, { letter })} </span>
              {struck.has(option) ? room.restore : room.strike}
            </button>
          )}
        />
        <button className="btn without-script mt-4" type="submit">
          {room.save}
        </button>
        <div className="step needs-script">{props.steps}</div>
      </form>
    </QuestionFrame>
  )
}

/** Options that the learner has ruled out: a mark of the pen, that only this page keeps. */
function useStruck() {
  const [struck, setStruck] = useState<ReadonlySet<OptionId>>(new Set())
  const strike = (option: OptionId) =>
    setStruck((before) => {
      const after = new Set(before)
      if (!after.delete(option)) after.add(option)
      return after
    })
  return { struck, strike }
}
