'use client'
import type { Locale } from '@/components/messages/locales'
import { type KeepWords, say } from '@/components/messages/say'
import { useCanKeep } from './can-keep'
import type { KeptTopic } from './keep-topic'
import { type Taking, useKeptTopics } from './use-kept-topics'

export interface OfferedTopic {
  tag: string
  name: string
  /** How many notes and questions it has, in words. */
  size: string
  isBelow: boolean
  isTooLarge: boolean
}

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
  const canBeKept = useCanKeep()
  const { kept, taking, keep, drop } = useKeptTopics(index, locale)
  const others = kept.filter(({ tag }) => topics.every((topic) => topic.tag !== tag))
  if (!canBeKept) return <p className="text-ink-soft">{words.unable}</p>
  return (
    <ul className="kept">
      {[...others.map(offeredAgain), ...topics].map(({ tag, name, size, isBelow, isTooLarge }) => {
        const taken = kept.find((topic) => topic.tag === tag)
        const doing = taking.get(tag)
        const told = doing ? takingWords(doing, words) : taken && takenWords(taken, locale, words)
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
              checked={taken !== undefined || (doing !== undefined && doing.kind !== 'failed')}
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

const takingWords = (doing: Taking, words: KeepWords): string =>
  doing.kind === 'taking' ? say(words.taking, { n: doing.n, of: doing.of }) : words[doing.kind]
