import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { NoteList } from '@/components/list/note-list'
import { readQuery } from '@/components/list/read-query'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { contents } from '@/lib/server/library/library'
import { noteList } from '@/lib/server/library/vault'
import { alternatesOf } from '@/lib/server/outside/addresses'

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('notes')])
  return { title: t('title'), ...alternatesOf(locale, '/notes') }
}

export default async function NotesPage({ searchParams }: PageProps<'/[locale]/notes'>) {
  const locale = await getLocale()
  const query = readQuery(await searchParams)
  const [t, list, { size, topics }, view] = await Promise.all([
    getTranslations('notes'),
    getTranslations('list'),
    contents(locale),
    noteList(query, locale),
  ])
  return (
    <>
      <PageHead title={t('title')} under={size.items > 0 ? t('under', size) : t('size', size)}>
        <div className="acts">
          <Link className="btn" href={`/${locale}/folders`}>
            {t('folders')}
          </Link>
          <Link className="btn" href={`/${locale}/graph`}>
            {t('graph')}
          </Link>
          {topics.length > 0 && (
            <Link className="btn" href={`/${locale}/topics`}>
              {t('topics')}
            </Link>
          )}
        </div>
      </PageHead>
      <NoteList view={view} query={query} path={`/${locale}/notes`} label={list('filter')} />
    </>
  )
}
