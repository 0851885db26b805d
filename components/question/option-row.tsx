import type { ReactNode } from 'react'
import { Html } from '@/components/html'
import type { QuestionWords } from '@/components/messages/say'
import { Mark } from '@/components/ui/mark'
import { type Feedback, isMarked, type Marking } from '@/lib/model/feedback'
import type { Lang } from '@/lib/model/ids'
import type { DeliveredOption } from '@/lib/model/item'
import { optionMark } from './option-mark'

type Props = {
  option: DeliveredOption
  letter: string
  inputId: string
  lang: Lang
  type: 'radio' | 'checkbox'
  name: string
  checked: boolean
  marking: Marking | null
  draw: boolean
  words: QuestionWords
  children?: ReactNode
}

/** One choice, and after marking its own explanation beside it. */
export function OptionRow({
  option,
  letter,
  inputId,
  lang,
  type,
  name,
  checked,
  marking,
  draw,
  words,
  children,
}: Props) {
  const feedback = marking && isMarked(marking) ? marking : null
  const mark = feedback && optionMark(option.id, feedback)
  const whyId = `${inputId}-why`
  return (
    <li className={mark ? `opt opt-${mark.role}` : 'opt'}>
      <input
        type={type}
        name={name}
        id={inputId}
        value={option.id}
        defaultChecked={checked}
        disabled={marking !== null}
        required={type === 'radio'}
        aria-describedby={mark ? whyId : undefined}
      />
      <label htmlFor={inputId} lang={lang}>
        <span className="bub">
          {letter}
          {mark?.shape && <Mark shape={mark.shape} draw={draw} />}
        </span>
        <span className="txt">
          <Html as={mark?.role === 'key' ? 'mark' : 'span'} html={option.text} />
        </span>
      </label>
      {children}
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

function Explanation({ option, feedback, words }: Pick<Props, 'option' | 'words'> & { feedback: Feedback }) {
  const { explanations, general } = feedback
  const explanation = explanations[option.id]
  if (explanation !== undefined) return <Html html={explanation} />
  // Where the author explained the question as a whole, the foot says it; no option lacks anything.
  const isExplainedAsAWhole = general !== null && Object.keys(explanations).length === 0
  return isExplainedAsAWhole ? null : <p>{words.unexplained}</p>
}
