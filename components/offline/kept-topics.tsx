'use client'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Locale } from '@/components/messages/locales'
import { type KeepWords, say } from '@/components/messages/say'
import { canKeep } from './can-keep'
import { dropUnneeded, forgetTopic, type KeptTopic, keepTopic, keptTopics } from './keep-topic'
import { tellKeptChanged, useKeptChanges } from './kept-changes'

export interface OfferedTopic {
  tag: string
  name: string
  /** How many notes and questions it has, in words. */
  size: string
  isBelow: boolean
  isTooLarge: boolean
}

type Named = Pick<KeptTopic, 'tag' | 'name'>
type Props = {
  topics: OfferedTopic[]
  most: number
  /** The address of the index of the search, which is kept with a topic; null if it is too large for browsers. */
  index: string | null
  locale: Locale
  words: KeepWords
}

/**
 * The topics with a switch each: on, its notes are taken to this device. Those that are on are brought up to date, and
 * are here to be switched off even if the list has other topics.
 */
export function KeptTopics({ topics, most, index, locale, words }: Props) {
  const { kept, doing, keep, drop } = useKeptTopics(index, locale, words)
  const others = kept.filter(({ tag }) => topics.every((topic) => topic.tag !== tag))
  if (!canKeep()) return <p className="text-ink-soft">{words.unable}</p>
  return (
    <ul className="kept">
      {[...others.map(offeredAgain), ...topics].map(({ tag, name, size, isBelow, isTooLarge }) => {
        const taken = kept.find((topic) => topic.tag === tag)
        const told = doing.get(tag) ?? (taken && takenWords(taken, locale, words))
        return (
          <li className={isBelow ? 'below' : ''} key={tag}>
            <label htmlFor={`keep ${tag}`}>
              <b>{name}</b>
              <small>{size}</small>
              <small role="status">{isTooLarge ? say(words.tooLarge, { most }) : told}</small>
            </label>
            <input
              className="switch"
              id={`keep ${tag}`}
              type="checkbox"
              disabled={isTooLarge}
              checked={taken !== undefined || isTaking(doing.get(tag), words)}
              onChange={({ target }) => void (target.checked ? keep({ tag, name }) : drop(tag))}
            />
          </li>
        )
      })}
    </ul>
  )
}

const offeredAgain = ({ tag, name = tag }: KeptTopic): OfferedTopic => {
  return { tag, name, size: '', isBelow: false, isTooLarge: false }
}

/** When a topic was taken, and which of its notes were not. */
function takenWords({ takenAtMs, paths, missing = [] }: KeptTopic, locale: Locale, words: KeepWords): string {
  const taken = say(words.taken, { time: dateOf(takenAtMs, locale) })
  if (missing.length === 0) return taken
  const counts = { n: missing.length, of: paths.length + missing.length, names: missing.join(', ') }
  return `${taken} · ${say(words.missing, counts)}`
}

const dateOf = (ms: number, locale: Locale) =>
  new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric' }).format(ms)

const isTaking = (told: string | undefined, words: KeepWords) => told !== undefined && told !== words.failed

/** What is kept, and what is said of the topics that are being taken. Those that are kept are brought up to date. */
function useKeptTopics(index: string | null, locale: Locale, words: KeepWords) {
  const [kept, setKept] = useState<KeptTopic[]>([])
  const { doing, tell, hush } = useTold()
  const taking = useRef(new Map<string, { giveUp: AbortController; end: Promise<unknown> }>())
  const done = (tag: string) => {
    hush(tag)
    setKept(keptTopics())
  }

  async function take(topic: Named, language: string): Promise<void> {
    const { tag } = topic
    const giveUp = new AbortController()
    const onStep = (n: number, of: number) => tell(tag, say(words.taking, { n, of }))
    const taken = keepTopic(topic, language, index, onStep, giveUp)
    taking.current.set(tag, { giveUp, end: taken.catch(() => {}) })
    await taken
  }
  const failed = (tag: string) => (error: Error) => error.name !== 'AbortError' && tell(tag, words.failed)
  async function keep(topic: Named) {
    const { tag } = topic
    tell(tag, words.begun)
    await take(topic, locale).then(() => done(tag), failed(tag))
    tellKeptChanged()
  }
  async function drop(tag: string) {
    const { giveUp, end } = taking.current.get(tag) ?? {}
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
  return { kept, doing, keep, drop }
}

/** What is said of topics while they are taken. */
function useTold() {
  const [doing, setDoing] = useState<ReadonlyMap<string, string>>(new Map())
  const tell = (tag: string, told: string) => setDoing((before) => new Map(before).set(tag, told))
  const hush = (tag: string) => setDoing((before) => new Map([...before].filter(([other]) => other !== tag)))
  return { doing, tell, hush }
}
