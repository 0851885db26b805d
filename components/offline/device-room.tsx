'use client'
import { useState } from 'react'
import { type KeepWords, say } from '@/components/messages/say'
import { canKeep } from './can-keep'
import { isAnythingKept } from './copies-here'
import { dropEverythingKept } from './keep-topic'
import { tellKeptChanged, useKeptChanges } from './kept-changes'

const inWords = (bytes = 0) => (bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`)

/** How much room the site takes on this device, as the browser estimates it, and a button that makes room. */
export function DeviceRoom({ words }: { words: KeepWords }) {
  const [room, setRoom] = useState<StorageEstimate>()
  const [isEmptied, setEmptied] = useState(false)
  const [isKept, setIsKept] = useState(false)
  useKeptChanges(() => {
    void navigator.storage?.estimate().then(setRoom, () => {}) // then nothing is shown
    if (canKeep()) void isAnythingKept().then(setIsKept)
  })

  async function empty() {
    await dropEverythingKept()
    setEmptied(true)
    tellKeptChanged()
  }
  return (
    <>
      {room && <p className="pt-3">{say(words.used, { used: inWords(room.usage), quota: inWords(room.quota) })}</p>}
      <p className="my-3 text-sm text-ink-soft">{words.emptyAbout}</p>
      <button className="btn" type="button" disabled={!isKept} onClick={() => void empty()}>
        {words.empty}
      </button>
      <p className="mt-3" role="status">
        {isEmptied && !isKept && words.emptied}
      </p>
    </>
  )
}
