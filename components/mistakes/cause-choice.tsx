import type { OwnWordsWords } from '@/components/messages/say'
import type { ItemId } from '@/lib/model/ids'
import { CAUSES, type Cause } from '@/lib/model/study/memo'

type Props = { item: ItemId; cause: Cause | null; words: OwnWordsWords; legend: string; onChoose(cause: Cause): void }

/** Lets the learner name the cause of a mistake with one tap. */
export function CauseChoice({ item, cause, words, legend, onChoose }: Props) {
  return (
    <fieldset className="cause needs-script">
      <legend>{legend}</legend>
      {CAUSES.map((one) => (
        <div key={one}>
          <input
            type="radio"
            name={`cause-${item}`}
            id={`cause-${item}-${one}`}
            value={one}
            checked={cause === one}
            onChange={() => onChoose(one)}
          />
          <label htmlFor={`cause-${item}-${one}`}>{words.causes[one]}</label>
        </div>
      ))}
    </fieldset>
  )
}
