import type { Blueprint } from '../blueprint'
import type { Tag } from '../ids'
import { type TitleLang, type Titles, titleIn } from '../text/titles'
import { topicWords } from './topic-words'

/** One name for all readers, or one for each language of the interface. */
export type TopicName = string | Titles
/** What a vault calls its topics, by tag. */
export type TopicNames = Readonly<Record<string, TopicName>>

/** What a topic is called in the reader's language. */
export type NameOf = (tag: Tag) => string

interface Naming {
  topics?: TopicNames | undefined
  exams: readonly Pick<Blueprint, 'domains'>[]
}

/** The name that the vault gives a topic, otherwise that of the exam's domain, otherwise the words of its tag. */
export function topicNamer(lang: TitleLang | null, { topics = {}, exams }: Naming): NameOf {
  const domains = new Map(exams.flatMap(({ domains }) => domains.map((domain) => [withoutSlash(domain.tag), domain])))
  return (tag) => {
    const topic = withoutSlash(tag)
    const own = Object.hasOwn(topics, topic) ? nameIn(lang, topics[topic]!) : undefined
    const domain = domains.get(topic)
    return own ?? (domain && titleIn(lang, { title: domain.name, titles: domain.names })) ?? topicWords(topic)
  }
}

/** @returns undefined if there is none in this language */
export function nameIn(lang: TitleLang | null, name: TopicName): string | undefined {
  if (typeof name === 'string') return name
  return lang === null ? undefined : name[lang]
}

/** A tag that ends in `/` means the topic and all topics below it. */
const withoutSlash = (tag: string) => tag.replace(/\/$/, '')
