import type { ReactNode } from 'react'
import { Html } from '@/components/html'
import { type QuestionWords, say } from '@/components/messages/say'
import { Mark } from '@/components/ui/mark'
import { isMarked, type Marking } from '@/lib/model/feedback'
import type { OptionId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import { letterAt } from './letters'
import { OptionRow } from './option-row'
import { verdictMark } from './verdict'

type FrameProps = {
  item: DeliveredItem
  number: number
  level: 2 | 3
  marking: Marking | null
  draw?: boolean
  words: QuestionWords
  isCurrent?: boolean
  hidden?: boolean
  children: ReactNode
}

/** A question's place on the leaf: its number in the gutter, and over it the verdict once there is one. */
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
      hidden={place.hidden}
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

type BodyProps = {
  item: DeliveredItem
  marking: Marking | null
  draw?: boolean
  words: QuestionWords
  /** Of the inputs. Radios of one name and no form are one group, so a page of marked questions names them apart. */
  name?: string
  /** What was chosen before, where nothing is marked yet. */
  chosen?: OptionId[]
  meta?: string[]
  /** What stands at the end of an unmarked option's row. */
  besideOption?: (option: OptionId, letter: string) => ReactNode
}

/** Stem and options: native inputs in a fieldset, drawn the same on the server and in the browser. */
export function QuestionBody({ item, marking, draw = false, words, chosen = [], meta = [], ...props }: BodyProps) {
  const checked = marking?.options ?? chosen
  const facts = item.choose > 1 ? [say(words.metaMany, { n: item.choose }), ...meta] : meta
  return (
    <fieldset aria-describedby={marking ? `${item.id}-verdict` : undefined}>
      <legend className="q-stem" lang={item.lang}>
        <Html html={item.stem} />
      </legend>
      {facts.length > 0 && (
        <p className="q-meta">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      )}
      <ol>
        {item.options.map((option, index) => (
          <OptionRow
            key={option.id}
            option={option}
            letter={letterAt(index)}
            inputId={`${item.id}-${letterAt(index)}`}
            lang={item.lang}
            type={item.choose === 1 ? 'radio' : 'checkbox'}
            name={props.name ?? 'option'}
            checked={checked.includes(option.id)}
            marking={marking}
            draw={draw}
            words={words}
          >
            {props.besideOption?.(option.id, letterAt(index))}
          </OptionRow>
        ))}
      </ol>
    </fieldset>
  )
}
