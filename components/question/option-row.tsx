import type { ReactNode } from 'react'
import { Html } from '@/components/html'
import { type QuestionWords, say } from '@/components/messages/say'
import { Mark } from '@/components/ui/mark'
import { type Feedback, isMarked, type Marking } from '@/lib/model/feedback'
import type { OptionId } from '@/lib/model/ids'
import type { DeliveredItem, DeliveredOption } from '@/lib/model/item'
import { type Choosing, type ChoosingEvent, nothingChosen } from './choosing'
import { letterAt } from './letters'
import { optionMark } from './option-mark'

export type QuestionBodyProps = {
  item: DeliveredItem
  marking: Marking | null
  words: QuestionWords
  draw?: boolean
  /** Of the inputs. Radios of one name and no form are one group, so a page of marked questions names them apart. */
  name?: string
  /** What is chosen where nothing is marked, and what hears of a press. */
  choosing?: Choosing
  onEvent?: (event: ChoosingEvent) => void
  meta?: string[]
  /** What stands at the end of an option's row. */
  besideOption?: (option: OptionId, letter: string) => ReactNode
}

type Props = { index: number; body: QuestionBodyProps }

/** One choice, and after marking its own explanation beside it. */
export function OptionRow({ index, body }: Props) {
  const { item, marking, words, draw = false, choosing = nothingChosen, onEvent, name = 'option' } = body
  const option = item.options[index]!
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
      <label htmlFor={inputId} lang={item.lang}>
        <span className="bub">
          {letter}
          {mark?.shape && <Mark shape={mark.shape} draw={draw} />}
        </span>
        <span className="txt">
          <Html as={mark?.role === 'key' ? 'mark' : 'span'} html={option.text} />
        </span>
      </label>
      {body.besideOption?.(option.id, letter)}
      {refusal && <Refusal why={refusal} choose={item.choose} words={words} />}
      {feedback && mark && (
        <div className="why" id={whyId}>
          <p className="tag">
            {mark.shape && <Mark shape={mark.shape} />}
            {words[mark.tag]}
          </p>
          <Explanation option={option} feedback={feedback} words={words} />
        </div>
      )}
    </li>
  )
}

/** Why the last press at this option was not taken. */
function Refusal({ why, choose, words }: { why: 'too-many' | 'chosen'; choose: number; words: QuestionWords }) {
  const [lead, rest] =
    why === 'too-many'
      ? [choose === 2 ? words.twoChosen : say(words.manyChosen, { n: choose }), words.manyChosenAbout]
      : [words.strikeChosen, words.strikeChosenAbout]
  return (
    <p className="refusal" role="alert">
      <b>{lead}</b> {rest}
    </p>
  )
}

type ExplanationProps = { option: DeliveredOption; feedback: Feedback; words: QuestionWords }

function Explanation({ option, feedback, words }: ExplanationProps) {
  const { explanations, general } = feedback
  const explanation = explanations[option.id]
  if (explanation !== undefined) return <Html html={explanation} />
  // Where the author explained the question as a whole, the foot says it; no option lacks anything.
  const isExplainedAsAWhole = general !== null && Object.keys(explanations).length === 0
  return isExplainedAsAWhole ? null : <p>{words.unexplained}</p>
}
