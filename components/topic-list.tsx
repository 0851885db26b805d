import { getFormatter, getLocale } from 'next-intl/server'
import { topicHref } from '@/components/links'
import { IndexRow } from '@/components/ui/index-row'
import { Link } from '@/components/ui/link'
import type { Tag } from '@/lib/model/ids'
import type { TopicNode } from '@/lib/model/view'

type Props = { topics: TopicNode[]; nameOf: (topic: { tag: Tag; name: string }) => string }

/** The contents of a vault: topics with the topics below them, and how many questions each has. */
export async function TopicList({ topics, nameOf }: Props) {
  const [locale, format] = await Promise.all([getLocale(), getFormatter()])
  return (
    <div className="two-lists">
      {topics.map((topic) => (
        <section key={topic.tag} aria-labelledby={`topic-${topic.tag}`}>
          <h3 id={`topic-${topic.tag}`}>
            <Link href={topicHref(locale, topic.tag)}>{nameOf(topic)}</Link>
          </h3>
          <ul className="idx">
            {topic.children.map((child) => (
              <IndexRow
                key={child.tag}
                href={topicHref(locale, child.tag)}
                title={nameOf(child)}
                value={format.number(child.items)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
