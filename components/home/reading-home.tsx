import { getLocale, getTranslations } from 'next-intl/server'
import { Html } from '@/components/html'
import { languageOf } from '@/components/language-of'
import { noteHref } from '@/components/links'
import { FilterBar } from '@/components/list/filter-bar'
import { FoldList } from '@/components/list/fold-list'
import { FolderTree, SharedPath } from '@/components/list/folder-tree'
import { rankTopics, topicFolds } from '@/components/list/topic-folds'
import { topicWords } from '@/components/list/topic-words'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import type { ListedNote, VaultStart } from '@/lib/model/notes/listing'
import type { NoteLink } from '@/lib/model/notes/page'
import type { NameOf } from '@/lib/model/notes/topic-names'
import type { ConceptPageView, TopicNode } from '@/lib/model/view'
import { HalfRead } from './half-read'
import { NewestNotes } from './newest-notes'

/** How many topics are named here. The page of topics has all of them. */
const TOPICS = 8
/**
 * A first page of more characters of HTML fills a phone twice. The contents are not shown below it there: folders and topics
 * have tabs of their own.
 */
const LONG_PAGE = 2_000

type Props = {
  index: { link: NoteLink; page: ConceptPageView | null } | null
  start: VaultStart
  newest: ListedNote[]
  topics: TopicNode[]
  nameOf: NameOf
}

/** The home page of a vault without questions: its own first page if there is one, and its contents. */
export async function ReadingHome({ index, start, newest, topics, nameOf }: Props) {
  const t = await getTranslations('reading')
  const contents = (index?.page?.html.length ?? 0) > LONG_PAGE ? 'hide-small' : ''
  return (
    <>
      <Head index={index} notes={start.notes} />
      <div className="two">
        <div>
          {index?.page && <Html className="prose mb-14" lang={index.page.lang} html={index.page.html} />}
          <HalfReadSection />
          <div className={contents}>
            <ContentsSection start={start} />
          </div>
        </div>
        <aside aria-label={t('beside')}>
          <NewestNotes notes={newest} />
          <div className={contents}>{topics.length > 0 && <TopicSection topics={topics} nameOf={nameOf} />}</div>
        </aside>
      </div>
    </>
  )
}

async function Head({ index, notes }: { index: Props['index']; notes: number }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('reading')])
  const under = t('size', { notes })
  if (index === null) return <PageHead title={t('title')} under={under} />
  const { link, page } = index
  return (
    <PageHead title={<span lang={languageOf(link.title)}>{link.title}</span>} under={under}>
      {page === null && (
        <Link className="btn btn-ink" href={noteHref(locale, link.slug)}>
          {t('openIndex', { title: link.title })}
        </Link>
      )}
    </PageHead>
  )
}

async function HalfReadSection() {
  const [locale, home, notes] = await Promise.all([getLocale(), getTranslations('home'), getTranslations('halfRead')])
  return (
    <Section className="begun mb-11" id="begun" title={home('begun')}>
      <ul className="rows">
        <HalfRead
          locale={locale}
          words={{ kind: notes('kind'), readTo: notes.raw('readTo'), go: notes('go'), goTo: notes.raw('goTo') }}
        />
      </ul>
    </Section>
  )
}

async function ContentsSection({ start }: { start: VaultStart }) {
  const [locale, t, list, folder] = await Promise.all([
    getLocale(),
    getTranslations('reading'),
    getTranslations('list'),
    getTranslations('folder'),
  ])
  const more = start.folders.total - start.folders.rows.length
  return (
    <Section id="home-contents" title={t('contents')} beside={<SharedPath start={start} />}>
      <div className="pt-4">
        <FilterBar path={`/${locale}/notes`} label={list('filterNotes')} isElsewhere />
      </div>
      <FolderTree start={start} />
      {more > 0 && (
        <p className="pt-2 text-sm">
          <Link className="link" href={`/${locale}/folders?page=2`}>
            {folder('more', { n: more })}
          </Link>
        </p>
      )}
    </Section>
  )
}

async function TopicSection({ topics, nameOf }: Pick<Props, 'topics' | 'nameOf'>) {
  const [locale, t, topic, words] = await Promise.all([
    getLocale(),
    getTranslations('reading'),
    getTranslations('topic'),
    topicWords(false),
  ])
  const largest = rankTopics(topics).slice(0, TOPICS)
  const folds = topicFolds(largest, locale, nameOf, words).map((fold) => ({ ...fold, rows: [] }))
  const more = topics.length - folds.length
  return (
    <Section id="home-topics" title={t('topics')} beside={topic('notesOnly')}>
      <FoldList folds={folds} />
      {more > 0 && (
        <p className="pt-2 text-sm">
          <Link className="link" href={`/${locale}/topics`}>
            {topic('more', { n: more })}
          </Link>
        </p>
      )}
    </Section>
  )
}
