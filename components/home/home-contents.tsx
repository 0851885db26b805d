import { getLocale, getTranslations } from 'next-intl/server'
import { topicHref } from '@/components/links'
import { TopicGroup, TopicList } from '@/components/topic-list'
import { ofExam, topicNames } from '@/components/topic-name'
import { IndexRow } from '@/components/ui/index-row'
import type { Blueprint } from '@/lib/model/blueprint'
import type { TopicNode } from '@/lib/model/view'

/** What an exam is made of, in full; the other topics, which may be a hundred, by their heads. */
export async function HomeContents({ topics, exams }: { topics: TopicNode[]; exams: Blueprint[] }) {
  const [locale, t, count] = await Promise.all([getLocale(), getTranslations('home'), getTranslations('count')])
  const nameOf = topicNames(exams)
  const isOfExam = ofExam(exams)
  const contents = topics.filter(isOfExam)
  const others = topics.filter((topic) => !isOfExam(topic))
  if (contents.length === 0 || others.length === 0) return <TopicList topics={topics} exams={exams} />
  return (
    <div className="two-lists">
      {contents.map((topic) => (
        <TopicGroup key={topic.tag} topic={topic} nameOf={nameOf} />
      ))}
      <section aria-labelledby="other-topics">
        <h3 id="other-topics">{t('otherTopics')}</h3>
        <ul className="idx">
          {others.map(({ tag, children, items }) => (
            <IndexRow
              key={tag}
              href={topicHref(locale, tag)}
              title={nameOf(tag)}
              value={children.length > 0 ? count('topics', { n: children.length }) : count('items', { n: items })}
            />
          ))}
        </ul>
      </section>
    </div>
  )
}
