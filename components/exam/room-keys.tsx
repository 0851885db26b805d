import type { QuestionWords, RoomWords } from '@/components/messages/say'
import { KeyRows } from '@/components/question/key-rows'

/** The keys of the exam room, for those who ask. On a phone there are none. */
export function RoomKeys({ words, room }: { words: QuestionWords; room: RoomWords }) {
  const rows = [
    { keys: ['A', 'F'], does: room.keyLetters },
    { keys: ['⇧A', '⇧F'], does: room.keyStrike },
    { keys: ['←'], does: room.back },
    { keys: ['→'], does: room.forward },
    { keys: ['S'], does: words.star },
    { keys: ['T'], does: room.keyTime },
    { keys: ['G'], does: room.sheet },
  ]
  return (
    <details className="fold hide-small needs-script mt-5">
      <summary>{words.keysTitle}</summary>
      <KeyRows rows={rows} />
    </details>
  )
}
