import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { decodedParam } from '@/app/decoded-param'
import { folderHref } from '@/components/links'
import { folderLine } from '@/components/list/folder-folds'
import { FolderPath } from '@/components/list/folder-path'
import { foldWords } from '@/components/list/folder-tree'
import { NoteList } from '@/components/list/note-list'
import { PageLinks } from '@/components/list/page-links'
import { readPage, readQuery } from '@/components/list/read-query'
import { MissingPage, missingMetadata } from '@/components/missing/missing-page'
import { IndexRow } from '@/components/ui/index-row'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { folderPath } from '@/lib/model/addresses/page-paths'
import type { FolderRow, Paged } from '@/lib/model/notes/listing'
import { folder, folderNotes } from '@/lib/server/library/vault'
import { alternatesOf } from '@/lib/server/outside/addresses'

type Props = PageProps<'/[locale]/folders/[...path]'>
const pathOf = async ({ params }: Props) => (await params).path.map(decodedParam).join('/')

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [locale, path] = await Promise.all([getLocale(), pathOf(props)])
  const found = await folder(path, 1)
  return found === null ? missingMetadata() : { title: found.name, ...alternatesOf(locale, folderPath(path)) }
}

export default async function FolderPage(props: Props) {
  const [locale, path, params] = await Promise.all([getLocale(), pathOf(props), props.searchParams])
  const query = readQuery(params)
  const [t, list, found] = await Promise.all([
    getTranslations('folder'),
    getTranslations('list'),
    folder(path, readPage(params.folders)),
  ])
  if (found === null) return <MissingPage />
  const { folders, own } = found
  const href = folderHref(locale, path)
  return (
    <>
      <PageHead
        over={<FolderPath folder={found} />}
        title={found.name}
        under={t('size', { notes: found.notes, folders: folders.total })}
      />
      {folders.total > 0 && <FoldersWithin folders={folders} href={href} />}
      {(own > 0 || query.words !== '') && (
        <Section id="notes-in" title={t('notes')}>
          <NoteList view={await folderNotes(path, query, locale)} query={query} path={href} label={list('filter')} />
        </Section>
      )}
    </>
  )
}

type WithinProps = { folders: Paged<FolderRow>; href: string }

async function FoldersWithin({ folders: { rows, page, pages }, href }: WithinProps) {
  const [locale, t, list, words] = await Promise.all([
    getLocale(),
    getTranslations('folder'),
    getTranslations('list'),
    foldWords(),
  ])
  return (
    <Section className="mb-10" id="within" title={t('within')}>
      <ul className="idx idx-wide">
        {rows.map((one) => (
          <IndexRow key={one.path} {...folderLine(one, locale, words)} />
        ))}
      </ul>
      <PageLinks
        page={page}
        pages={pages}
        range={list('pageOf', { page, pages })}
        href={(to) => `${href}?folders=${to}`}
      />
    </Section>
  )
}
