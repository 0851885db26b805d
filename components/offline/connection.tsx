'use client'
import { useState } from 'react'
import type { Locale } from '@/components/messages/locales'
import { type ConnectionWords, say } from '@/components/messages/say'
import { copyTakenAt } from './shown-copy'
import { useReach } from './use-reach'
import { useUpdate } from './use-update'

const timeOf = (ms: number, locale: Locale) =>
  new Intl.DateTimeFormat(locale, {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(ms)

/** Says that there is no network, that the page is a copy, or that an update can be had. */
export default function Connection({ locale, words }: { locale: Locale; words: ConnectionWords }) {
  const reach = useReach()
  const [takenAt] = useState(copyTakenAt)
  const { isReady, update, later } = useUpdate()
  const told = takenAt === null ? words.goOn : say(words.copy, { time: timeOf(takenAt, locale) })
  return (
    <>
      {reach !== 'fine' && (
        <p className="note-line connection">
          <b>{words[reach]}</b>
          <span>{told}</span>
          {reach !== 'offline' && <Do onClick={() => location.reload()}>{words.openAgain}</Do>}
        </p>
      )}
      {isReady && reach !== 'offline' && (
        <p className="connection offer">
          <span>{words.update}</span>
          <span className="acts">
            <Do onClick={update}>{words.openAgain}</Do>
            <Do onClick={later}>{words.later}</Do>
          </span>
        </p>
      )}
    </>
  )
}

function Do({ onClick, children }: { onClick(): void; children: string }) {
  return (
    <button className="link cursor-pointer" type="button" onClick={onClick}>
      {children}
    </button>
  )
}
