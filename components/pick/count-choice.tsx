import type { PickWords } from '@/components/messages/say'
import { ALL, COUNTS } from './choice'

/** How many questions a practice has. */
export function CountChoice({ chosen, words }: { chosen: number; words: PickWords }) {
  return (
    <fieldset>
      <legend>{words.howMany}</legend>
      <div className="segments mt-3.5">
        {COUNTS.map((count) => (
          <label key={count}>
            <input type="radio" name="count" value={count} defaultChecked={count === chosen} />
            <span>{count === ALL ? words.all : count}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
