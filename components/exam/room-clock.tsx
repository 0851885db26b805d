import { type RoomWords, say } from '@/components/messages/say'
import type { Instant } from '@/lib/model/ids'
import type { Settings } from '@/lib/model/study/settings'
import { Ruler } from './ruler'
import { dueWarning, durationOf, formatRemaining } from './time-left'
import type { Clock } from './use-clock'
import { useRoom } from './use-room'
import { useTimeLeft } from './use-time-left'

export interface RoomTime {
  clock: Clock
  deadline: Instant
  /** The minutes of the sitting. */
  minutes: number
  timer: Settings['timer']
  onToggle(): void
  onEnd(): void
}

/**
 * The time left, as a ruler and as digits, which words replace for a moment near the end. The words come even if neither is
 * shown, since an exam that ends unannounced loses the answer that one is at. It updates itself.
 */
export function RoomClock({ clock, deadline, minutes, timer, onToggle, onEnd }: RoomTime) {
  const { room } = useRoom()
  const { left, entered } = useTimeLeft(clock, deadline, onEnd)
  const warning = dueWarning(left, minutes, entered ?? left)
  // Screen readers announce only what is added to a live region, so nothing is in it when the page arrives.
  const said = entered !== null && warning?.isNew ? warningWords(warning.sinceMs, room) : null
  return (
    <>
      <div className="clock">
        <span className="said" role="status">
          {said}
        </span>
        {timer === 'shown' && (
          <time
            className={[said ? 'sr-only' : 'num', warning && 'late'].filter(Boolean).join(' ')}
            dateTime={durationOf(left)}
            role="timer"
            aria-label={room.remaining}
          >
            {formatRemaining(left)}
          </time>
        )}
        <button className="btn-quiet needs-script text-sm" type="button" hidden={said !== null} onClick={onToggle}>
          {timer === 'shown' ? room.hide : room.show}
        </button>
      </div>
      <div className="ruler-row">{timer !== 'none' && <Ruler minutes={minutes} leftMs={left} />}</div>
    </>
  )
}

function warningWords(ms: number, room: RoomWords): string {
  if (ms < 60_000) return room.underMinuteLeft
  const minutes = Math.ceil(ms / 60_000)
  return minutes === 1 ? room.minuteLeft : say(room.minutesLeft, { n: minutes })
}
