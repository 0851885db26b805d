import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { topicHref } from '@/components/links'
import type { NameOf } from '@/components/topic-name'
import { Link } from '@/components/ui/link'
import type { Tag } from '@/lib/model/ids'

/** Where something stands: a topic under the topics that hold it, each a link. */
export async function TopicPath({ tag, nameOf }: { tag: Tag; nameOf: NameOf }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('note')])
  const parts = tag.split('/')
  return (
    <nav className="over" aria-label={t('topicPath')}>
      <ol className="path">
        {parts.map((part, depth) => {
          const above = parts.slice(0, depth + 1).join('/') as Tag
          return (
            <li key={part}>
              <Link href={topicHref(locale, above)} lang={languageOf(nameOf(above))}>
                {nameOf(above)}
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
