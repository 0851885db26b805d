import { say } from '@/components/messages/say'
import type { Instant } from '@/lib/model/ids'
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
  /** Whether the digits are shown. The ruler is always shown. */
  isShown: boolean
  onToggle(): void
  onEnd(): void
}

/** The time left, as a ruler and as digits, which words replace for a moment near the end. It updates itself. */
export function RoomClock({ clock, deadline, minutes, isShown, onToggle, onEnd }: RoomTime) {
  const { room } = useRoom()
  const left = useTimeLeft(clock, deadline, onEnd)
  const warning = dueWarning(left, minutes)
  const isSaid = warning?.isNew ?? false
  return (
    <>
      <div className="clock">
        <span className="said" role="status">
          {warning?.isNew && (warning.minutes === 1 ? room.minuteLeft : say(room.minutesLeft, { n: warning.minutes }))}
        </span>
        {isShown && (
          <time
            className={[isSaid ? 'sr-only' : 'num', warning && 'late'].filter(Boolean).join(' ')}
            dateTime={durationOf(left)}
            role="timer"
            aria-label={room.remaining}
          >
            {formatRemaining(left)}
          </time>
        )}
        <button className="btn-quiet needs-script text-sm" type="button" hidden={isSaid} onClick={onToggle}>
          {isShown ? room.hide : room.show}
        </button>
      </div>
      <div className="ruler-row">
        <Ruler minutes={minutes} leftMs={left} />
      </div>
    </>
  )
}
