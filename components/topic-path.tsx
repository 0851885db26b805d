import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { topicHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import type { Tag } from '@/lib/model/ids'
import type { NameOf } from '@/lib/model/notes/topic-names'
import { withTopicsAbove } from '@/lib/model/notes/with-topics-above'

type Props = {
  tag: Tag
  nameOf: NameOf
  /** Topics that have no page. */
  unlinked?: readonly Tag[]
}

/** The path of a topic: links to it and the topics above it. */
export async function TopicPath({ tag, nameOf, unlinked = [] }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('note')])
  return (
    <nav className="over" aria-label={t('topicPath')}>
      <ol className="path">
        {withTopicsAbove(tag).map((topic) => (
          <li key={topic}>
            {unlinked.includes(topic) ? (
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
