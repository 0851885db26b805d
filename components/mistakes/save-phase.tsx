import type { OwnWordsWords } from '@/components/messages/say'
import type { SavePhase } from './words-state'

const LOOK: Record<SavePhase, string> = {
  quiet: 'quiet',
  saving: 'saving',
  saved: 'saved',
  waiting: 'waiting',
  loose: 'waiting',
  conflict: 'refused',
  refused: 'refused',
}

/** The save status in a word. "Saved" appears only if the server confirmed it. */
export function SavePhaseWord({ phase, words }: { phase: SavePhase; words: OwnWordsWords }) {
  return (
    <span className={`save save-${LOOK[phase]}`} role="status">
      {phase === 'quiet' ? '' : words[phase]}
    </span>
  )
}
