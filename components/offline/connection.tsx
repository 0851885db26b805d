'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Locale } from '@/components/messages/locales'
import { type ConnectionWords, say } from '@/components/messages/say'
import { copyTakenAt } from './shown-copy'
import { useUpdate } from './use-update'

const timeOf = (ms: number, locale: Locale) =>
  new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(ms)

/** Says that there is no network, that the page is a copy, or that an update can be had. */
export default function Connection({ locale, words }: { locale: Locale; words: ConnectionWords }) {
  const isOnline = useSyncExternalStore(
    listen,
    () => navigator.onLine,
    () => true,
  )
  const [takenAt, setTakenAt] = useState<number | null>(null)
  useEffect(() => setTakenAt(copyTakenAt()), [])
  const { isReady, update, later } = useUpdate()
  const told = takenAt === null ? words.goOn : say(words.copy, { time: timeOf(takenAt, locale) })
  return (
    <>
      {(!isOnline || takenAt !== null) && (
        <p className="note-line connection">
          <b>{isOnline ? words.away : words.offline}</b>
          <span>{told}</span>
          {isOnline && <Do onClick={() => location.reload()}>{words.openAgain}</Do>}
        </p>
      )}
      {isReady && isOnline && (
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

function listen(onChange: () => void): () => void {
  addEventListener('online', onChange)
  addEventListener('offline', onChange)
  return () => {
    removeEventListener('online', onChange)
    removeEventListener('offline', onChange)
  }
}
