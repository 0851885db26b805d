import type { Locale } from '@/components/messages/locales'
import { say } from '@/components/messages/say'
import { useReach } from '@/components/offline/use-reach'
import { useRoom } from './use-room'

type Props = { deadline: string; locale: Locale }

/**
 * Says in an exam that the server cannot be reached, and until when its answers must have come there. It stands below the
 * questions, so that none of them moves; the bar says in sight that answers wait.
 */
export function RoomConnection({ deadline, locale }: Props) {
  const { room } = useRoom()
  const reach = useReach()
  return (
    <div role="status">
      {(reach === 'offline' || reach === 'away') && (
        <p className="note-line mt-6">
          <b>{room[reach]}</b>
          <span>{say(room.cutOff, { time: timeOf(deadline, locale) })}</span>
        </p>
      )}
    </div>
  )
}

const timeOf = (at: string, locale: Locale) =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short', hourCycle: 'h23' }).format(new Date(at))
