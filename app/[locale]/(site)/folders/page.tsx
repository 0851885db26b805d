import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FilterBar } from '@/components/list/filter-bar'
import { FolderTree, SharedPath } from '@/components/list/folder-tree'
import { PageLinks } from '@/components/list/page-links'
import { readPage } from '@/components/list/read-query'
import { PageHead } from '@/components/ui/page-head'
import { vaultStart } from '@/lib/server/library/vault'
import { alternatesOf } from '@/lib/server/outside/addresses'

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('folder')])
  return { title: t('title'), ...alternatesOf(locale, '/folders') }
}

export default async function FoldersPage({ searchParams }: PageProps<'/[locale]/folders'>) {
  const locale = await getLocale()
  const [t, list, start] = await Promise.all([
    getTranslations('folder'),
    getTranslations('list'),
    vaultStart(readPage((await searchParams).page), locale),
  ])
  const { page, pages, total } = start.folders
  return (
    <>
      <PageHead
        title={t('title')}
        under={
          <>
            {t('size', { notes: start.notes, folders: total })} {start.shared !== '' && '· '}
            <SharedPath start={start} />
          </>
        }
      />
      <FilterBar path={`/${locale}/notes`} label={list('filterNotes')} isElsewhere />
      <FolderTree start={start} />
      <PageLinks
        page={page}
        pages={pages}
        range={list('pageOf', { page, pages })}
        href={(to) => `/${locale}/folders?page=${to}`}
      />
    </>
  )
}
