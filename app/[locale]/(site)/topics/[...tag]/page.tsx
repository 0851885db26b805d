import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { languageOf } from '@/components/language-of'
import { topicHref } from '@/components/links'
import type { Locale } from '@/components/messages/locales'
import { NoteList } from '@/components/note/note-list'
import { TopicPath } from '@/components/topic-path'
import { IndexRow } from '@/components/ui/index-row'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { addressOf } from '@/lib/model/base-path'
import type { Tag } from '@/lib/model/ids'
import { contents, topic } from '@/lib/server/library/library'

type Props = PageProps<'/[locale]/topics/[...tag]'>
const tagOf = async ({ params }: Props) => (await params).tag.map(decodeURIComponent).join('/')

/** Read once for a request: both the page and its title need it. */
const readTopic = cache((tag: string, locale: Locale) => Promise.all([topic(tag, locale), contents(locale)]))

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [found, { nameOf }] = await readTopic(await tagOf(props), await getLocale())
  return found === null ? {} : { title: nameOf(found.node.tag) }
}

export default async function TopicPage(props: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('topic')])
  const [found, { nameOf }] = await readTopic(await tagOf(props), locale)
  if (found === null) notFound()
  const { node, notes } = found
  const parent = node.tag.includes('/') ? (node.tag.slice(0, node.tag.lastIndexOf('/')) as Tag) : null
  return (
    <>
      <PageHead
        over={parent !== null && <TopicPath tag={parent} nameOf={nameOf} />}
        title={<span lang={languageOf(nameOf(node.tag))}>{nameOf(node.tag)}</span>}
        under={t('under', { notes: node.notes, items: node.items })}
      >
        {node.items > 0 && (
          <form method="post" action={addressOf(`/${locale}/sittings/new`)}>
            <input type="hidden" name="kind" value="practice" />
            <input type="hidden" name="tag" value={node.tag} />
            <input type="hidden" name="tag" value={`${node.tag}/`} />
            <input type="hidden" name="count" value="10" />
            <button className="btn btn-ink" type="submit">
              {t('practise')}
            </button>
          </form>
        )}
      </PageHead>
      {node.children.length > 0 && (
        <Section className="mb-10" id="below" title={t('below')}>
          <ul className="idx idx-wide">
            {node.children.map((child) => (
              <IndexRow
                key={child.tag}
                href={topicHref(locale, child.tag)}
                title={nameOf(child.tag)}
                value={t('under', { notes: child.notes, items: child.items })}
              />
            ))}
          </ul>
        </Section>
      )}
      <Section id="topic-notes" title={t('notes')}>
        <NoteList notes={notes} />
      </Section>
    </>
  )
}
