import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { topicHref } from '@/components/links'
import { rankTopics } from '@/components/list/topic-folds'
import { IndexRow } from '@/components/ui/index-row'
import { Link } from '@/components/ui/link'
import { TallyMarks } from '@/components/ui/marks'
import { Section } from '@/components/ui/section'
import { isInTopic } from '@/lib/model/notes/has-tag'
import type { NameOf } from '@/lib/model/notes/topic-names'
import type { TopicProgress } from '@/lib/model/study/home'
import type { TopicNode } from '@/lib/model/view'
import { type ContentsWords, Seen, TouchedNotes } from './touched-notes'

/** How many topics outside of the contents are named. The page of topics has all of them. */
const OTHERS = 12

interface Props {
  sections: TopicProgress[]
  topics: TopicNode[]
  nameOf: NameOf
  /** Shown at the end of the head. */
  hint: string
  /** Before the first answer, only sizes are shown. */
  isNew: boolean
}

/** The table of contents with the learner's marks, as in a well-used exam book. */
export async function HomeContents({ sections, topics, nameOf, hint, isNew }: Props) {
  const [t, reading, messages] = await Promise.all([
    getTranslations('home'),
    getTranslations('halfRead'),
    getMessages(),
  ])
  const words = { marks: messages.marks, seenOf: t.raw('seenOf'), reading: reading('mark') }
  const own = { tags: sections.map(({ tag }) => tag) }
  const others = rankTopics(topics).filter(({ tag }) => !isInTopic(own, tag))
  return (
    <Section className="book" id="contents" title={t('contents')} beside={hint}>
      {sections.map((section) => (
        <TopicSection key={section.tag} section={section} name={nameOf(section.tag)} isNew={isNew} words={words} />
      ))}
      {others.length > 0 && <OtherTopics topics={others} nameOf={nameOf} />}
    </Section>
  )
}

type SectionProps = { section: TopicProgress; name: string; isNew: boolean; words: ContentsWords }

async function TopicSection({ section, name, isNew, words }: SectionProps) {
  const [locale, t, count] = await Promise.all([getLocale(), getTranslations('home'), getTranslations('count')])
  const { tag, tally, items, notes, touched } = section
  const id = `topic-${tag}`
  const left = notes - touched.length
  const size = items > 0 ? count('items', { n: items }) : t('notesOf', { n: notes })
  const rest = touched.length > 0 ? t('rest', { n: left }) : t('notesOf', { n: left })
  return (
    <section aria-labelledby={id}>
      <h3>
        <Link id={id} href={topicHref(locale, tag)} lang={languageOf(name)}>
          {name}
        </Link>
        {tally.seen > 0 && <TallyMarks tally={tally} words={words.marks} />}
        {isNew && <span className="num">{size}</span>}
        {!isNew && items > 0 && <Seen seen={tally.seen} of={items} words={words} />}
      </h3>
      {touched.length > 0 && <TouchedNotes notes={touched} locale={locale} words={words} />}
      {left > 0 && !isNew && (
        <Link className="rest link" href={topicHref(locale, tag)} aria-label={`${rest}: ${name}`}>
          {rest}
        </Link>
      )}
    </section>
  )
}

async function OtherTopics({ topics, nameOf }: { topics: TopicNode[]; nameOf: NameOf }) {
  const [locale, t, count] = await Promise.all([getLocale(), getTranslations('home'), getTranslations('count')])
  const sizeOf = ({ children, items, notes }: TopicNode) => {
    if (children.length > 0) return count('topics', { n: children.length })
    return items > 0 ? count('items', { n: items }) : t('notesOf', { n: notes })
  }
  return (
    <section aria-labelledby="other-topics">
      <h3 id="other-topics">{t('otherTopics')}</h3>
      <ul className="idx">
        {topics.slice(0, OTHERS).map((topic) => (
          <IndexRow
            key={topic.tag}
            href={topicHref(locale, topic.tag)}
            title={nameOf(topic.tag)}
            value={sizeOf(topic)}
          />
        ))}
      </ul>
      {topics.length > OTHERS && (
        <Link className="rest link" href={`/${locale}/topics`}>
          {t('allTopics', { n: topics.length })}
        </Link>
      )}
    </section>
  )
}
