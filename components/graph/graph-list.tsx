import { getLocale, getTranslations } from 'next-intl/server'
import { PageLinks } from '@/components/list/page-links'
import { SectionHead } from '@/components/ui/section'
import type { GraphPage, GraphRow, GraphScope } from '@/lib/model/notes/graph-view'
import type { NameOf } from '@/lib/model/notes/topic-names'
import { graphHref } from './graph-href'
import { GRAPH_LIST } from './graph-list-id'
import { GroupTable } from './graph-tables'
import { groupsOf, type Words } from './groups-of'
import { NoteTable, type PackedRow } from './note-table'

type Props = {
  asked: { scope: GraphScope; sought: string }
  nameOf: NameOf
  view: GraphPage['view']
}

/** What a drawing shows, as a table in pages: notes if they are drawn or were looked for, and otherwise groups of notes. */
export async function GraphList({ view, asked: { scope, sought }, nameOf }: Props) {
  const [locale, t, list] = await Promise.all([getLocale(), getTranslations('graph'), getTranslations('list')])
  const notes = view.kind === 'map' ? view.rows : view.found
  const rows = notes ?? view.rows
  return (
    <section className="mt-8">
      <SectionHead id={GRAPH_LIST} title={sought === '' ? t('list') : t('foundList')} beside={t('order')} />
      <p className="list-status" role="status">
        {sought !== '' && (rows.total > 0 ? list('found', { n: rows.total }) : list('none'))}
      </p>
      {notes !== null ? (
        <NoteTable rows={notes.rows.map((row) => packRow(row, nameOf))} locale={locale} words={tableWords(t)} />
      ) : (
        view.kind !== 'map' && (
          <GroupTable
            groups={groupsOf(view.rows.rows, locale, t, nameOf)}
            head={view.kind === 'topics' ? t('topic') : t('folder')}
          />
        )
      )}
      <GraphPages rows={rows} href={(page) => graphHref(locale, scope, page, sought)} />
    </section>
  )
}

const packRow = ({ slug, title, topic, links }: GraphRow, nameOf: NameOf): PackedRow => [
  slug,
  title,
  topic && nameOf(topic),
  links,
]

const tableWords = (t: Words) => ({
  note: t('note'),
  topic: t('topic'),
  links: t('links'),
  linkAround: t.raw('linkAround'),
  linksAround: t.raw('linksAround'),
})

async function GraphPages({ rows, href }: { rows: { page: number; pages: number }; href(page: number): string }) {
  const list = await getTranslations('list')
  return (
    <PageLinks
      page={rows.page}
      pages={rows.pages}
      range={list('pageOf', { page: rows.page, pages: rows.pages })}
      href={href}
    />
  )
}
