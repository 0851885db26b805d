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

/** What is saved, in a word. It says nothing that the server has not said. */
export function SavePhaseWord({ phase, words }: { phase: SavePhase; words: OwnWordsWords }) {
  return (
    <span className={`save save-${LOOK[phase]}`} role="status">
      {phase === 'quiet' ? '' : words[phase]}
    </span>
  )
}
