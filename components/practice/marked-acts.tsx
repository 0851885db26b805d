import type { QuestionWords } from '@/components/messages/say'
import { Key } from '@/components/ui/key'
import { isMarked, type Marking } from '@/lib/model/feedback'
import type { DeliveredItem } from '@/lib/model/item'

type Props = { item: DeliveredItem; marking: Marking; isLast: boolean; words: QuestionWords }

/** Actions after marking: asking for a similar question after a miss, and undoing the last answer. */
export function MarkedActs({ item, marking, isLast, words }: Props) {
  const isMissed = isMarked(marking) && marking.verdict !== 'right'
  return (
    <>
      {isMissed && (
        <button className="btn-quiet" type="submit" form="similar" name="similar" value={item.id}>
          {words.similar}
          <Key>N</Key>
        </button>
      )}
      {isLast && (
        <button className="btn-quiet" type="submit" form="undo">
          {words.undo}
          <Key>U</Key>
        </button>
      )}
    </>
  )
}
