import type { ReactNode } from 'react'
import { Html } from '@/components/html'
import { type QuestionWords, say } from '@/components/messages/say'
import { Mark } from '@/components/ui/mark'
import { isMarked, type Marking } from '@/lib/model/feedback'
import type { DeliveredItem } from '@/lib/model/item'
import { nothingChosen, standingOf } from './choosing'
import { choosingHint } from './choosing-hint'
import { numberWord } from './number-word'
import { OptionRow, type QuestionBodyProps } from './option-row'
import { verdictMark } from './verdict'

type FrameProps = {
  item: DeliveredItem
  number: number
  level: 2 | 3
  marking: Marking | null
  draw?: boolean
  words: QuestionWords
  isCurrent?: boolean
  children: ReactNode
}

/** The frame of a question: its number in the margin, with the verdict above it once there is one. */
export function QuestionFrame({ item, number, level, marking, draw = false, words, children, ...place }: FrameProps) {
  const Heading = `h${level}` as const
  const verdict = marking && isMarked(marking) && verdictMark(marking)
  return (
    <section
      className="q leaf full"
      id={item.id}
      tabIndex={-1}
      aria-labelledby={`${item.id}-no`}
      data-current={place.isCurrent ? '' : undefined}
    >
      <div className="gut">
        <Heading className="q-no" id={`${item.id}-no`}>
          <span className="sr-only">{words.number}</span>
          {number}
          {verdict && <Mark shape={verdict.shape} draw={draw} />}
        </Heading>
        {verdict && <p className="q-word">{words[verdict.word]}</p>}
      </div>
      {children}
    </section>
  )
}

/** Stem and options: native inputs in a fieldset, rendered the same on the server and in the browser. */
export function QuestionBody(props: QuestionBodyProps) {
  const { item, marking, meta = [] } = props
  return (
    <fieldset aria-describedby={marking ? `${item.id}-verdict` : undefined}>
      <legend className="q-stem" lang={item.lang}>
        <Html html={item.stem} />
      </legend>
      <p className="q-meta">
        {meta.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <HowMany {...props} />
      </p>
      <ol>
        {item.options.map((option, index) => (
          <OptionRow key={option.id} option={option} index={index} body={props} />
        ))}
      </ol>
    </fieldset>
  )
}

/** How many options to choose, or how many more if some are chosen. */
function HowMany({ item, marking, words, choosing = nothingChosen }: QuestionBodyProps) {
  const { options } = choosing
  const isShort = marking === null && standingOf(options, item) === 'short'
  if (item.choose === 1) return <span>{words.metaOne}</span>
  return (
    <span className={isShort ? 'more' : undefined} role="status">
      {isShort ? choosingHint(item, options.length, words) : say(words.metaMany, { n: numberWord(item.choose, words) })}
    </span>
  )
}
