import { type QuestionWords, say } from '@/components/messages/say'
import { Mark } from '@/components/ui/mark'
import { isMarked, type Marking } from '@/lib/model/feedback'
import type { DeliveredItem } from '@/lib/model/item'
import { lettersOf } from '@/lib/model/text/letters'
import { verdictMark } from './verdict'

type Props = {
  item: DeliveredItem
  marking: Marking
  words: QuestionWords
  /** When the question's note comes back. Shown after a right answer, because a missed one needs the place for the key. */
  again: string | undefined
}

/** The verdict and the key in the bottom bar of phones. Hidden from screen readers, which read the status. */
export function DockVerdict({ item, marking, words, again }: Props) {
  if (!isMarked(marking)) return null
  const { shape, word } = verdictMark(marking)
  const beside =
    marking.verdict === 'right' ? again : say(words.dockKey, { key: lettersOf(item, marking.key).join(', ') })
  return (
    <p className="dock-v" aria-hidden="true">
      <Mark shape={shape} />
      <span>
        <b>{words[word]}</b> {beside && <i>{beside}</i>}
      </span>
    </p>
  )
}
