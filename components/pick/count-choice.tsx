import type { PickWords } from '@/components/messages/say'
import { ALL, COUNTS } from './choice'

/** How many questions a practice has. */
export function CountChoice({ chosen, words }: { chosen: number; words: PickWords }) {
  return (
    <fieldset>
      <legend>{words.howMany}</legend>
      <div className="seg">
        {COUNTS.map((count) => (
          <div key={count}>
            <input type="radio" name="count" id={`count-${count}`} value={count} defaultChecked={count === chosen} />
            <label htmlFor={`count-${count}`}>{count === ALL ? words.all : count}</label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
