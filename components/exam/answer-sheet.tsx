import { type RoomWords, say } from '@/components/messages/say'
import { lettersOf } from '@/components/question/letters'
import { Star } from '@/components/ui/mark'
import type { ItemId } from '@/lib/model/ids'
import type { DeliveredItem } from '@/lib/model/item'
import { type ExamSheet, isAnswered } from './exam-sheet'

type Props = {
  items: DeliveredItem[]
  sheet: ExamSheet
  flags: ReadonlySet<ItemId>
  seen: ReadonlySet<ItemId>
  current: string
  words: RoomWords
}

/** The navigator of an exam: number, star, and the letters filled in. */
export function AnswerSheet({ items, sheet, flags, seen, current, words }: Props) {
  const answered = items.filter((item) => isAnswered(sheet, item)).length
  return (
    <nav className="omr" id="sheet" aria-label={words.sheet} tabIndex={-1}>
      <h2>
        <span>{words.sheet}</span>
        <span>{say(words.sheetCount, { answered, flagged: flags.size })}</span>
      </h2>
      <ol style={{ gridTemplateRows: `repeat(${Math.ceil(items.length / 2)}, auto)` }}>
        {items.map((item, index) => (
          <li key={item.id}>
            <a href={`#${item.id}`} aria-current={item.id === current ? 'true' : undefined}>
              <span className="n">{index + 1}</span> <span>{flags.has(item.id) && <Star />}</span>
              <Filled item={item} sheet={sheet} isSeen={seen.has(item.id)} words={words} />
              <span className="sr-only">
                {[isAnswered(sheet, item) && words.answeredState, flags.has(item.id) && words.starState]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </a>
          </li>
        ))}
      </ol>
      <p>{words.sheetHint}</p>
    </nav>
  )
}

type FilledProps = { item: DeliveredItem; sheet: ExamSheet; isSeen: boolean; words: RoomWords }

function Filled({ item, sheet, isSeen, words }: FilledProps) {
  const letters = lettersOf(item, sheet.chosen.get(item.id) ?? [])
  return (
    <span className="a">
      {letters.map((letter) => (
        <i key={letter}>{letter}</i>
      ))}
      {letters.length === 0 && isSeen && (
        <i className="blank">
          <span className="sr-only">{words.blankState}</span>
        </i>
      )}
      {letters.length === 0 && !isSeen && <i className="unseen">{words.unseenState}</i>}
    </span>
  )
}
