import { StarButton } from '@/components/question/star-button'
import { Key } from '@/components/ui/key'
import type { DeliveredItem } from '@/lib/model/item'
import { itemsBy } from './exam'
import { useRoom } from './use-room'

/** The bar below a question: back, star, answer sheet and forward. */
export function ExamSteps({ item, isFirst }: { item: DeliveredItem; isFirst: boolean }) {
  const { desk, words, room, openSheet } = useRoom()
  const { exam, step, star } = desk
  return (
    <div className="step needs-script">
      <button className="btn" type="button" disabled={isFirst} onClick={() => step(-1)}>
        {room.back}
        <Key>←</Key>
      </button>
      <StarButton isOn={exam.stars.items.has(item.id)} label={words.star} onPress={() => star(item.id)} />
      <button className="btn-quiet hide-large" type="button" aria-haspopup="dialog" onClick={openSheet}>
        {room.sheet}{' '}
        <span className="num">
          {itemsBy(exam).answered.length}/{exam.items.length}
        </span>
      </button>
      <button className="btn" type="button" onClick={() => step(1)}>
        {room.forward}
        <Key>→</Key>
      </button>
    </div>
  )
}
