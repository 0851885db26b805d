import type { ReactNode } from 'react'
import { BrandMark } from '@/components/chrome/brand'
import { languageOf } from '@/components/language-of'
import { type RoomWords, say } from '@/components/messages/say'
import { Ruler } from './ruler'
import { dueWarning, durationOf, formatRemaining } from './time-left'

type Props = {
  title: string
  leftMs: number
  minutes: number
  isTimeShown: boolean
  onToggleTime(): void
  words: RoomWords
  children: ReactNode
}

/** The head of the exam room: which exam, what time is left, and at its end what is saved and the way out. */
export function RoomHead({ title, leftMs, minutes, isTimeShown, onToggleTime, words, children }: Props) {
  const warning = dueWarning(leftMs, minutes)
  return (
    <header className="room">
      <div className="room-in">
        <h1>
          <BrandMark />
          <span lang={languageOf(title)}>{title}</span>
        </h1>
        <div className="clock">
          {isTimeShown && (
            <time
              className={warning === null ? 'num' : 'num late'}
              dateTime={durationOf(leftMs)}
              role="timer"
              aria-label={words.remaining}
            >
              {formatRemaining(leftMs)}
            </time>
          )}
          <button className="btn-quiet needs-script text-sm" type="button" onClick={onToggleTime}>
            {isTimeShown ? words.hide : words.show}
          </button>
        </div>
        <div className="end">{children}</div>
      </div>
      <div className="ruler-row">{isTimeShown && <Ruler minutes={minutes} leftMs={leftMs} />}</div>
      <p className="sr-only" role="status">
        {warning !== null && (warning === 1 ? words.minuteLeft : say(words.minutesLeft, { n: warning }))}
      </p>
    </header>
  )
}
