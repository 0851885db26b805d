import { type QuestionWords, say } from '@/components/messages/say'
import { verdictMark } from '@/components/question/verdict'
import { Mark } from '@/components/ui/mark'
import { isMarked, type Marking } from '@/lib/model/feedback'
import type { ItemId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'

type Props = {
  items: readonly DeliveredItem[]
  markings: Partial<Record<ItemId, Marking>>
  current: ItemId
  words: QuestionWords
}

/** The progress of a practice, as a row of its marks so far. */
export function Strip({ items, markings, current, words }: Props) {
  return (
    <ol className="strip" aria-label={words.progress}>
      {items.map(({ id }, index) => {
        const marking = markings[id]
        const verdict = marking && isMarked(marking) ? verdictMark(marking) : null
        const word = verdict ? words[verdict.word] : marking ? words.saved : id === current ? words.now : words.notYet
        return (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'step' : undefined}>
              <span className="sr-only">{say(words.place, { n: index + 1, word })}</span>
              <span aria-hidden="true">{verdict ? <Mark shape={verdict.shape} /> : index + 1}</span>
            </a>
          </li>
        )
      })}
    </ol>
  )
}
