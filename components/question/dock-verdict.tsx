import { type QuestionWords, say } from '@/components/messages/say'
import { Mark } from '@/components/ui/mark'
import { isMarked, type Marking } from '@/lib/model/feedback'
import type { DeliveredItem } from '@/lib/model/item'
import { lettersOf } from '@/lib/model/letters'
import { verdictMark } from './verdict'

type Props = { item: DeliveredItem; marking: Marking; words: QuestionWords }

/** The verdict and the key in the bottom bar of phones. Hidden from screen readers, which read the status. */
export function DockVerdict({ item, marking, words }: Props) {
  if (!isMarked(marking)) return null
  const { shape, word } = verdictMark(marking)
  return (
    <p className="dock-v" aria-hidden="true">
      <Mark shape={shape} />
      <span>
        <b>{words[word]}</b>{' '}
        {marking.verdict !== 'right' && <i>{say(words.dockKey, { key: lettersOf(item, marking.key).join(', ') })}</i>}
      </span>
    </p>
  )
}
