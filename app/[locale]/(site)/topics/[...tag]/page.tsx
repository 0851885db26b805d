import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { decodedParam } from '@/app/decoded-param'
import { beginForm } from '@/components/begin-form'
import { languageOf } from '@/components/language-of'
import { bookletHref, topicHref } from '@/components/links'
import { NoteList } from '@/components/list/note-list'
import { PageLinks } from '@/components/list/page-links'
import { readPage, readQuery } from '@/components/list/read-query'
import { largestFirst } from '@/components/list/topic-folds'
import { topicWords } from '@/components/list/topic-words'
import { MissingPage, missingMetadata } from '@/components/missing/missing-page'
import { TopicPath } from '@/components/topic-path'
import { IndexRow } from '@/components/ui/index-row'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { topicPath } from '@/lib/model/addresses/page-paths'
import { isSite } from '@/lib/model/addresses/static-site'
import type { Tag } from '@/lib/model/ids'
import { pageOf } from '@/lib/model/notes/listing'
import type { TopicNode } from '@/lib/model/view'
import { contents, topicNode } from '@/lib/server/library/library'
import { topicNotes } from '@/lib/server/library/vault'
import { alternatesOf } from '@/lib/server/outside/addresses'
import { topicSharedAs } from '../../../shared-as'

type Props = PageProps<'/[locale]/topics/[...tag]'>
const tagOf = async ({ params }: Props) => (await params).tag.map(decodedParam).join('/')

/** How many of the topics below a topic are shown at a time. */
const BELOW = 8

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = await getLocale()
  const [node, { nameOf }] = await Promise.all([topicNode(await tagOf(props), locale), contents(locale)])
  if (node === null) return missingMetadata()
  const [title, path] = [nameOf(node.tag), topicPath(node.tag)]
  return { title, ...alternatesOf(locale, path), ...(await topicSharedAs(locale, path, title)) }
}

export default async function TopicPage(props: Props) {
  const [locale, tag, params] = await Promise.all([getLocale(), tagOf(props), props.searchParams])
  const query = readQuery(params)
  const [t, list, node, { nameOf }] = await Promise.all([
    getTranslations('topic'),
    getTranslations('list'),
    topicNode(tag, locale),
    contents(locale),
  ])
  if (node === null) return <MissingPage />
  const parent = node.tag.includes('/') ? (node.tag.slice(0, node.tag.lastIndexOf('/')) as Tag) : null
  const size = { notes: node.notes, items: node.items }
  return (
    <>
      <PageHead
        over={parent !== null && <TopicPath tag={parent} nameOf={nameOf} />}
        title={<span lang={languageOf(nameOf(node.tag))}>{nameOf(node.tag)}</span>}
        under={node.items > 0 ? t('under', size) : t('underReading', size)}
      >
        <div className="acts">
          {node.items > 0 && <PracticeForm tag={node.tag} />}
          {!isSite() && (
            <Link className="btn-quiet" href={bookletHref(locale, node.tag)}>
              {t('booklet')}
            </Link>
          )}
        </div>
      </PageHead>
      {node.children.length > 0 && <TopicsBelow node={node} page={readPage(params.topics)} />}
      <Section id="topic-notes" title={t('notes')}>
        <NoteList
          view={await topicNotes(tag, query, locale)}
          query={query}
          path={topicHref(locale, node.tag)}
          label={list('filter')}
        />
      </Section>
    </>
  )
}

async function PracticeForm({ tag }: { tag: Tag }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('topic')])
  return (
    <form {...beginForm(locale)}>
      <input type="hidden" name="kind" value="practice" />
      <input type="hidden" name="tag" value={tag} />
      <input type="hidden" name="tag" value={`${tag}/`} />
      <input type="hidden" name="count" value="10" />
      <button className="btn btn-ink" type="submit">
        {t('practise')}
      </button>
    </form>
  )
}

async function TopicsBelow({ node, page: asked }: { node: TopicNode; page: number }) {
  const locale = await getLocale()
  const [t, list, { nameOf, size }] = await Promise.all([
    getTranslations('topic'),
    getTranslations('list'),
    contents(locale),
  ])
  const words = await topicWords(size.items > 0)
  const { rows, page, pages } = pageOf(largestFirst(node.children, BELOW, nameOf), asked, BELOW)
  return (
    <Section className="mb-10" id="below" title={t('below')}>
      <ul className="idx idx-wide">
        {rows.map((child) => (
          <IndexRow
            key={child.tag}
            href={topicHref(locale, child.tag)}
            title={nameOf(child.tag)}
            value={words.size(child)}
          />
        ))}
      </ul>
      <PageLinks
        page={page}
        pages={pages}
        range={list('pageOf', { page, pages })}
        href={(to) => `${topicHref(locale, node.tag)}?topics=${to}`}
      />
    </Section>
  )
}
