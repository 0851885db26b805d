import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { topicHref } from '@/components/links'
import { examTopicsFirst, topicNames } from '@/components/topic-name'
import { IndexRow } from '@/components/ui/index-row'
import { Link } from '@/components/ui/link'
import type { Blueprint } from '@/lib/model/blueprint'
import type { TopicNode } from '@/lib/model/view'

/** Of a topic with more below it than this, those with the most questions are listed. */
const LISTED = 8

/** The contents of a vault: topics with the topics below them, and how many questions each has. */
export async function TopicList({ topics, exams }: { topics: TopicNode[]; exams: Blueprint[] }) {
  const [locale, t, format] = await Promise.all([getLocale(), getTranslations('topic'), getFormatter()])
  const nameOf = topicNames(exams)
  return (
    <div className="two-lists">
      {examTopicsFirst(topics, exams).map((topic) => (
        <section key={topic.tag} aria-labelledby={`topic-${topic.tag}`}>
          <h3 id={`topic-${topic.tag}`}>
            <Link href={topicHref(locale, topic.tag)}>{nameOf(topic)}</Link>
          </h3>
          <ul className="idx">
            {largest(topic.children).map((child) => (
              <IndexRow
                key={child.tag}
                href={topicHref(locale, child.tag)}
                title={nameOf(child)}
                value={format.number(child.items)}
              />
            ))}
          </ul>
          {topic.children.length > LISTED && (
            <p className="pt-1 text-sm">
              <Link className="link" href={topicHref(locale, topic.tag)}>
                {t('all', { name: nameOf(topic), n: topic.children.length })}
              </Link>
            </p>
          )}
        </section>
      ))}
    </div>
  )
}

function largest(topics: readonly TopicNode[]): readonly TopicNode[] {
  if (topics.length <= LISTED) return topics
  return [...topics].sort((a, b) => b.items - a.items).slice(0, LISTED)
}
