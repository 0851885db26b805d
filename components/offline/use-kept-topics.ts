import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Locale } from '@/components/messages/locales'
import { canKeep } from './can-keep'
import { dropUnneeded, forgetTopic, type KeptTopic, keepTopic, keptTopics } from './keep-topic'
import { tellKeptChanged, useKeptChanges } from './kept-changes'

type Named = Pick<KeptTopic, 'tag' | 'name'>

/** A topic that is being taken to the device, or could not be. */
export type Taking = { kind: 'begun' | 'failed' } | { kind: 'taking'; n: number; of: number }

/**
 * What is kept, and how far topics are that are being taken. Those that are kept are brought up to date.
 * @param index  the address of the index of the search, which is kept with a topic; null if it is too large for browsers
 */
export function useKeptTopics(index: string | null, locale: Locale) {
  const [kept, setKept] = useState<KeptTopic[]>([])
  const { taking, tell, hush } = useTaking()
  const works = useRef(new Map<string, { giveUp: AbortController; end: Promise<unknown> }>())
  const done = (tag: string) => {
    hush(tag)
    setKept(keptTopics())
  }

  async function take(topic: Named, language: string): Promise<void> {
    const { tag } = topic
    const giveUp = new AbortController()
    const onStep = (n: number, of: number) => tell(tag, { kind: 'taking', n, of })
    const taken = keepTopic(topic, language, index, onStep, giveUp)
    works.current.set(tag, { giveUp, end: taken.catch(() => {}) })
    await taken
  }
  const failed = (tag: string) => (error: Error) => error.name !== 'AbortError' && tell(tag, { kind: 'failed' })
  async function keep(topic: Named) {
    const { tag } = topic
    tell(tag, { kind: 'begun' })
    await take(topic, locale).then(() => done(tag), failed(tag))
    tellKeptChanged()
  }
  async function drop(tag: string) {
    const { giveUp, end } = works.current.get(tag) ?? {}
    giveUp?.abort()
    forgetTopic(tag)
    done(tag)
    await dropUnneeded()
    await end // it may just be keeping a note
    await dropUnneeded()
    tellKeptChanged()
  }
  /** Each in the language in which it is kept. What cannot be reached stays as it is. */
  const renew = useEffectEvent(async () => {
    setKept(keptTopics())
    if (!canKeep() || !navigator.onLine) return
    for (const topic of keptTopics())
      await take(topic, topic.locale)
        .catch(() => {})
        .finally(() => done(topic.tag))
  })
  useEffect(() => void renew(), [])
  useKeptChanges(() => setKept(keptTopics()))
  return { kept, taking, keep, drop }
}

function useTaking() {
  const [taking, setTaking] = useState<ReadonlyMap<string, Taking>>(new Map())
  const tell = (tag: string, now: Taking) => setTaking((before) => new Map(before).set(tag, now))
  const hush = (tag: string) => setTaking((before) => new Map([...before].filter(([other]) => other !== tag)))
  return { taking, tell, hush }
}
