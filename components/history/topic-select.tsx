'use client'
import { languageOf } from '@/components/language-of'
import { say } from '@/components/messages/say'
import type { Tag } from '@/lib/model/ids'
import type { TopicChoice } from './topic-choices'

type Props = {
  topics: readonly TopicChoice[]
  chosen: Tag | null
  words: { topic: string; anyTopic: string; allOf: string }
}

/** The topics by which the history can be filtered. A browser makes the options too: as markup they would be sent twice. */
export function TopicSelect({ topics, chosen, words }: Props) {
  return (
    <select className="input" name="topic" aria-label={words.topic} defaultValue={chosen ?? ''}>
      <option value="">{words.anyTopic}</option>
      {topics.map(({ tag, name, parts }) =>
        parts.length === 0 ? (
          <Topic key={tag} tag={tag} name={name} />
        ) : (
          <optgroup key={tag} label={name}>
            <option value={tag}>{say(words.allOf, { name })}</option>
            {parts.map((part) => (
              <Topic key={part.tag} {...part} />
            ))}
          </optgroup>
        ),
      )}
    </select>
  )
}

function Topic({ tag, name }: { tag: Tag; name: string }) {
  return (
    <option value={tag} lang={languageOf(name)}>
      {name}
    </option>
  )
}
