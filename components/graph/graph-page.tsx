import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { FilterBar } from '@/components/list/filter-bar'
import { PageLinks } from '@/components/list/page-links'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section'
import type { FoldersView, GraphPage, MapView } from '@/lib/model/graph-view'
import type { ShownMark } from '@/lib/model/home'
import type { NoteSlug } from '@/lib/model/ids'
import type { NameOf } from '@/lib/model/topic-names'
import { FoldersDrawing } from './folders-drawing'
import { graphHref } from './graph-href'
import { GRAPH_LIST } from './graph-list-id'
import { FolderTable, NoteTable } from './graph-tables'
import { MapDrawing } from './map-drawing'
import { mapTitle } from './map-title'

/** What an address asks for: the number of a map, null for the whole vault, and what to find in it. */
interface Asked {
  map: number | null
  sought: string
}

type Props = {
  graph: GraphPage
  /** The learner's last marks on the questions of notes. */
  marks: ReadonlyMap<NoteSlug, ShownMark[]>
  asked: Asked
  nameOf: NameOf
}

/** The notes of a vault and their links: a drawing, and the same as a list. */
export async function GraphPageView({ graph: { size, hub, view }, marks, asked, nameOf }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('graph')])
  const { map, sought } = asked
  return (
    <>
      <PageHead
        over={<GraphPath map={map} />}
        title={map !== null && view.kind === 'map' ? mapTitle(view.name, t) : t('title')}
        under={
          <>
            {t('under', size)}
            {hub !== null && (
              <>
                {' · '}
                <span lang={languageOf(hub.title)}>{t('hub', { title: hub.title })}</span>
              </>
            )}
          </>
        }
      />
      {size.links === 0 && <p className="mb-6">{t('none')}</p>}
      <FilterBar path={graphHref(locale, null)} label={t('find')} words={sought}>
        {map !== null && <input type="hidden" name="map" value={map} />}
      </FilterBar>
      {view.kind === 'map' ? <MapFigure view={view} marks={marks} /> : <FoldersFigure view={view} />}
      <GraphList view={view} asked={asked} nameOf={nameOf} />
    </>
  )
}

async function GraphList({
  view,
  asked: { map, sought },
  nameOf,
}: Pick<Props, 'asked' | 'nameOf'> & Pick<GraphPage, 'view'>) {
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
        <NoteTable rows={notes.rows} nameOf={nameOf} />
      ) : (
        view.kind === 'folders' && <FolderTable rows={view.rows.rows} />
      )}
      <GraphPages rows={rows} href={(page) => graphHref(locale, map, page, sought)} />
    </section>
  )
}

async function GraphPath({ map }: { map: number | null }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('graph')])
  return (
    <nav className="over" aria-label={t('above')}>
      <ol className="path">
        <li>
          <Link href={`/${locale}/notes`}>{t('above')}</Link>
        </li>
        {map !== null && (
          <li>
            <Link href={graphHref(locale, null)}>{t('title')}</Link>
          </li>
        )}
      </ol>
    </nav>
  )
}

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

async function MapFigure({ view, marks }: { view: MapView; marks: Props['marks'] }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('graph')])
  if (view.notes.length === 0 || view.links.length === 0) return null
  return (
    <figure className="graph">
      <MapDrawing
        view={view}
        marks={marks}
        locale={locale}
        label={t('drawing')}
        nameOf={(title, stand) => (stand === null ? title : t(stand, { title }))}
      />
      <figcaption id="graph-keys">
        {t('keys')} {marks.size > 0 && t('legend')}
      </figcaption>
    </figure>
  )
}

async function FoldersFigure({ view }: { view: FoldersView }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('graph')])
  const names = view.drawn.map((row) => mapTitle(row, t))
  return (
    <figure className="graph">
      <FoldersDrawing
        view={view}
        names={names}
        opens={names.map((name) => t('open', { name }))}
        locale={locale}
        label={t('folders')}
      />
      <figcaption>{t('many')}</figcaption>
    </figure>
  )
}
