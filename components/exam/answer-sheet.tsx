import type { MouseEvent } from 'react'
import { say } from '@/components/messages/say'
import { standingOf } from '@/components/question/choosing'
import { Star } from '@/components/ui/mark'
import type { DeliveredItem } from '@/lib/model/item'
import { lettersOf } from '@/lib/model/text/letters'
import { itemsBy, writtenAt } from './exam'
import { useRoom } from './use-room'

type Props = {
  /** For a sheet that covers the question: goes to another question; closes the sheet. */
  onGo?: (place: string) => void
  onClose?: () => void
}

/** The navigator of an exam: number, star, and the letters filled in. */
export function AnswerSheet({ onGo, onClose }: Props) {
  const { desk, room } = useRoom()
  const { exam, current } = desk
  const { answered, short } = itemsBy(exam)
  const counts = [
    say(room.answeredCount, { n: answered.length }),
    short.length > 0 && say(room.shortCount, { n: short.length }),
    say(room.starredCount, { n: exam.stars.items.size }),
  ]
  return (
    <nav className="omr" aria-label={room.sheet}>
      <h2>
        <span>{room.sheet}</span>
        <span>{counts.filter(Boolean).join('\u00a0· ')}</span>
        {onClose && (
          <button className="btn-quiet" type="button" onClick={onClose}>
            {room.closeSheet}
          </button>
        )}
      </h2>
      <ol style={{ gridTemplateRows: `repeat(${Math.ceil(exam.items.length / 2)}, auto)` }}>
        {exam.items.map((item, index) => (
          <li key={item.id}>
            <SheetLink item={item} number={index + 1} isCurrent={item.id === current} onGo={onGo} />
          </li>
        ))}
      </ol>
      <p>{room.sheetHint}</p>
    </nav>
  )
}

type LinkProps = { item: DeliveredItem; number: number; isCurrent: boolean; onGo: Props['onGo'] }

function SheetLink({ item, number, isCurrent, onGo }: LinkProps) {
  function go(event: MouseEvent) {
    if (onGo === undefined) return
    event.preventDefault()
    onGo(item.id)
  }
  return (
    <a href={`#${item.id}`} aria-current={isCurrent ? 'true' : undefined} onClick={go}>
      <span className="n">{number}</span>
      <SheetPlace item={item} />
    </a>
  )
}

/** The star and the filled-in letters of a question, and the same in words. */
function SheetPlace({ item }: { item: DeliveredItem }) {
  const { desk, words, room } = useRoom()
  const { exam } = desk
  const isStarred = exam.stars.items.has(item.id)
  const { options } = writtenAt(exam, item.id)
  const standing = standingOf(options, item)
  const isSeen = exam.seen.has(item.id)
  const said = {
    answered: room.answeredState,
    short: say(words.chooseMore, { n: item.choose - options.length }),
    blank: isSeen ? room.blankState : '',
  }[standing]
  return (
    <>
      <span>{isStarred && <Star />}</span>
      <span className="a">
        {lettersOf(item, options).map((letter) => (
          <i key={letter}>{letter}</i>
        ))}
        {standing === 'short' && (
          <i className="short" aria-hidden="true">
            +{item.choose - options.length}
          </i>
        )}
        {standing === 'blank' && (isSeen ? <i className="blank" /> : <i className="unseen">{room.unseenState}</i>)}
      </span>
      <span className="sr-only"> {[said, isStarred && room.starState].filter(Boolean).join(', ')}</span>
    </>
  )
}
