import type { QuestionWords } from '@/components/messages/say'
import type { ItemId } from '@/lib/model/ids'
import type { Confidence } from '@/lib/model/study/sitting'
import type { ChoosingEvent } from './choosing'

/** The width of the pencil's stroke in pixels. */
const strokes: [Confidence, number][] = [
  ['guessed', 1.1],
  ['fairly', 2.6],
  ['sure', 5],
]

export interface ConfidenceProps {
  item: ItemId
  words: QuestionWords
  chosen: Confidence | null
  onEvent(event: ChoosingEvent): void
}

/** Asks how sure the learner is. Optional; choosing it does not mark the question. */
export function ConfidenceChoice({ item, words, chosen, onEvent }: ConfidenceProps) {
  return (
    <fieldset className="conf">
      <legend>
        {words.confidence} <span>{words.confidenceHint}</span>
      </legend>
      <div className="conf-row">
        {strokes.map(([confidence, width]) => (
          <div key={confidence}>
            <input
              type="radio"
              name="confidence"
              id={`${item}-${confidence}`}
              value={confidence}
              checked={confidence === chosen}
              onChange={() => onEvent({ kind: 'rated', confidence })}
            />
            <label htmlFor={`${item}-${confidence}`}>
              {words[confidence]}
              <svg viewBox="0 0 120 10" preserveAspectRatio="none" aria-hidden="true">
                <path
                  d="M2 6.5C24 2.5 46 8 68 4.8S100 6.5 118 4"
                  strokeWidth={width}
                  vectorEffect="non-scaling-stroke"
                />
              </svg>
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
