import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { topicHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import type { Tag } from '@/lib/model/ids'
import type { NameOf } from '@/lib/model/notes/topic-names'
import { withTopicsAbove } from '@/lib/model/notes/with-topics-above'
import { oneNoteTopics } from '@/lib/server/library/one-note-topics'

/** The path of a topic: links to it and the topics above it. One without a page of its own is no link. */
export async function TopicPath({ tag, nameOf }: { tag: Tag; nameOf: NameOf }) {
  const [locale, t, oneNote] = await Promise.all([getLocale(), getTranslations('note'), oneNoteTopics()])
  return (
    <nav className="over" aria-label={t('topicPath')}>
      <ol className="path">
        {withTopicsAbove(tag).map((topic) => (
          <li key={topic}>
            {oneNote.has(topic) ? (
              <span lang={languageOf(nameOf(topic))}>{nameOf(topic)}</span>
            ) : (
              <Link href={topicHref(locale, topic)} lang={languageOf(nameOf(topic))}>
                {nameOf(topic)}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
