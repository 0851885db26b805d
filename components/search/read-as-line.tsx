import { type SearchWords, say } from '@/components/messages/say'
import type { Reading } from '@/lib/search/types'
import { readAs } from './read-as'

type Props = { reading: Reading; query: string; words: SearchWords; onAsTyped(): void }

/** Says how a query was read, with a way back if it was changed. */
export function ReadAsLine({ reading, query, words, onAsTyped }: Props) {
  const said = readAs(reading, query, words)
  if (said === null) return null
  return (
    <div className="palette-said">
      <p role="status">
        <b>{said.lead}</b> {said.rest}
      </p>
      {said.isChanged && (
        <button className="link" type="button" onClick={onAsTyped}>
          {say(words.asTyped, { query })}
        </button>
      )}
    </div>
  )
}
