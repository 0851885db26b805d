import { BrandMark } from '@/components/chrome/brand'
import { languageOf } from '@/components/language-of'
import { saveStatus } from '@/components/outbox/save-status'
import { SaveWord } from '@/components/outbox/save-word'
import { RoomClock, type RoomTime } from './room-clock'
import { CHECK } from './use-exam'
import { useRoom } from './use-room'

/** The head of the exam room: the exam, the time left, the save status and the way out. */
export function RoomHead({ title, time }: { title: string; time: RoomTime }) {
  const { desk, words, room } = useRoom()
  return (
    <header className="room">
      <h1>
        <BrandMark />
        <span lang={languageOf(title)}>{title}</span>
      </h1>
      <RoomClock {...time} />
      <div className="end">
        <SaveWord status={saveStatus(desk.exam.news)} words={words} />
        <a className="btn" href={`#${CHECK}`}>
          {room.toCheck}
        </a>
      </div>
    </header>
  )
}
