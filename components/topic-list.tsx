import { getLocale, getTranslations } from 'next-intl/server'
import { examTopicsFirst } from '@/components/exam-topics'
import { languageOf } from '@/components/language-of'
import { topicHref } from '@/components/links'
import { IndexRow } from '@/components/ui/index-row'
import { Link } from '@/components/ui/link'
import type { Blueprint } from '@/lib/model/blueprint'
import type { NameOf } from '@/lib/model/topic-names'
import type { TopicNode } from '@/lib/model/view'

/** Of a topic with more below it than this … */
const LISTED = 12
/** … so many are listed, those with the most questions. */
const LARGEST = 6

/** Every topic of a vault with the topics below it, and how many questions each has. */
export function TopicList({ topics, exams, nameOf }: { topics: TopicNode[]; exams: Blueprint[]; nameOf: NameOf }) {
  return (
    <div className="two-lists">
      {examTopicsFirst(topics, exams).map((topic) => (
        <TopicGroup key={topic.tag} topic={topic} nameOf={nameOf} />
      ))}
    </div>
  )
}

/** A topic and the topics below it. */
export async function TopicGroup({ topic, nameOf }: { topic: TopicNode; nameOf: NameOf }) {
  const [locale, t, count] = await Promise.all([getLocale(), getTranslations('topic'), getTranslations('count')])
  const id = `topic-${topic.tag}`
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        <Link href={topicHref(locale, topic.tag)} lang={languageOf(nameOf(topic.tag))}>
          {nameOf(topic.tag)}
        </Link>
      </h3>
      <ul className="idx">
        {largest(topic.children).map(({ tag, items }) => (
          <IndexRow key={tag} href={topicHref(locale, tag)} title={nameOf(tag)} value={count('items', { n: items })} />
        ))}
      </ul>
      {topic.children.length > LISTED && (
        <p className="pt-1 text-sm">
          <Link className="link" href={topicHref(locale, topic.tag)}>
            {t('all', { name: nameOf(topic.tag), n: topic.children.length })}
          </Link>
        </p>
      )}
    </section>
  )
}

function largest(topics: readonly TopicNode[]): readonly TopicNode[] {
  if (topics.length <= LISTED) return topics
  return [...topics].sort((a, b) => b.items - a.items).slice(0, LARGEST)
}
