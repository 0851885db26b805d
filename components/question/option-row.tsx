import type { ReactNode } from 'react'
import { Html } from '@/components/html'
import { type QuestionWords, say } from '@/components/messages/say'
import { Mark } from '@/components/ui/mark'
import { type Feedback, isMarked, type Marking } from '@/lib/model/feedback'
import type { OptionId } from '@/lib/model/ids'
import type { DeliveredItem, DeliveredOption } from '@/lib/model/item'
import { letterAt } from '@/lib/model/text/letters'
import { type Choosing, type ChoosingEvent, nothingChosen } from './choosing'
import { numberWord } from './number-word'
import { type OptionMark, optionMark } from './option-mark'

export type QuestionBodyProps = {
  item: DeliveredItem
  marking: Marking | null
  words: QuestionWords
  draw?: boolean
  /**
   * The name of the inputs. Radios outside of a form are one group if they share a name, so marked questions need
   * different ones.
   */
  name?: string
  /** For a question that is not marked: what is chosen, and what a press does. */
  choosing?: Choosing
  onEvent?: (event: ChoosingEvent) => void
  meta?: string[]
  /** Drawn at the end of an option's row. */
  besideOption?: (option: OptionId, letter: string) => ReactNode
  /** Replaces the tag of a marked option. */
  tagOf?: (option: OptionId) => string | undefined
}

type Props = { option: DeliveredOption; index: number; body: QuestionBodyProps }

/** One option, and after marking its explanation. */
export function OptionRow({ option, index, body }: Props) {
  const { item, marking, words, choosing = nothingChosen, onEvent, name = 'option' } = body
  const letter = letterAt(index)
  const inputId = `${item.id}-${letter}`
  const feedback = marking && isMarked(marking) ? marking : null
  const mark = feedback && optionMark(option.id, feedback)
  const whyId = `${inputId}-why`
  const refusal = choosing.refused?.option === option.id ? choosing.refused.why : null
  return (
    <li className={['opt', mark && `opt-${mark.role}`, refusal && 'opt-refused'].filter(Boolean).join(' ')}>
      <input
        type={item.choose === 1 ? 'radio' : 'checkbox'}
        name={name}
        id={inputId}
        value={option.id}
        checked={(marking ?? choosing).options.includes(option.id)}
        disabled={marking !== null}
        required={item.choose === 1}
        readOnly={onEvent === undefined}
        onChange={onEvent && (() => onEvent({ kind: 'pressed', option: option.id }))}
        aria-describedby={mark ? whyId : undefined}
      />
      <OptionLabel inputId={inputId} letter={letter} option={option} mark={mark} body={body} />
      {body.besideOption?.(option.id, letter)}
      {refusal && <Refusal why={refusal} choose={item.choose} words={words} />}
      {feedback && mark && (
        <div className="why" id={whyId}>
          <Why option={option} mark={mark} tag={body.tagOf?.(option.id)} feedback={feedback} words={words} />
        </div>
      )}
    </li>
  )
}

type LabelProps = {
  inputId: string
  letter: string
  option: DeliveredOption
  mark: OptionMark | null
  body: QuestionBodyProps
}

function OptionLabel({ inputId, letter, option, mark, body: { item, draw = false } }: LabelProps) {
  return (
    <label htmlFor={inputId} lang={item.lang}>
      <span className="bub">
        {letter}
        {mark?.shape && <Mark shape={mark.shape} draw={draw} />}
      </span>
      <span className="txt">
        <Html as={mark?.role === 'key' ? 'mark' : 'span'} html={option.text} />
      </span>
    </label>
  )
}

/** Why the last press on this option had no effect. */
function Refusal({ why, choose, words }: { why: 'too-many' | 'chosen'; choose: number; words: QuestionWords }) {
  const [lead, rest] =
    why === 'too-many'
      ? [say(words.manyChosen, { n: numberWord(choose, words) }), words.manyChosenAbout]
      : [words.strikeChosen, words.strikeChosenAbout]
  return (
    <p className="refusal" role="alert">
      <b>{lead}</b> {rest}
    </p>
  )
}

type WhyProps = ExplanationProps & { mark: OptionMark; tag: string | undefined }

/** The tag of a marked option and its explanation. */
function Why({ option, mark, tag, feedback, words }: WhyProps) {
  return (
    <>
      <p className="tag">
        {mark.shape && <Mark shape={mark.shape} />}
        {tag ?? words[mark.tag]}
      </p>
      <Explanation option={option} feedback={feedback} words={words} />
    </>
  )
}

type ExplanationProps = { option: DeliveredOption; feedback: Feedback; words: QuestionWords }

function Explanation({ option, feedback, words }: ExplanationProps) {
  const { explanations, general } = feedback
  const explanation = explanations[option.id]
  if (explanation !== undefined) return <Html html={explanation} />
  // If the author explained only the question as a whole, the foot shows it, and options need no explanation.
  const isExplainedAsAWhole = general !== null && Object.keys(explanations).length === 0
  return isExplainedAsAWhole ? null : <p>{words.unexplained}</p>
}
