import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { PageLinks } from '@/components/list/page-links'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { SectionHead } from '@/components/ui/section'
import type { FoldersView, GraphPage, MapView } from '@/lib/model/graph-view'
import type { NameOf } from '@/lib/model/topic-names'
import { FoldersDrawing } from './folders-drawing'
import { graphHref } from './graph-href'
import { FolderTable, NoteTable } from './graph-tables'
import { MapDrawing } from './map-drawing'
import { mapTitle } from './map-title'

/** @param map  the number of the map; null for the whole vault */
type Props = { graph: GraphPage; map: number | null; nameOf: NameOf }

/** The notes of a vault and their links: a drawing, and the same as a list. */
export async function GraphPageView({ graph: { size, hub, view }, map, nameOf }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('graph')])
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
      {view.kind === 'map' ? <MapFigure view={view} /> : <FoldersFigure view={view} />}
      <section className="mt-8">
        <SectionHead title={t('list')} beside={t('order')} />
        {view.kind === 'map' ? (
          <NoteTable rows={view.rows.rows} nameOf={nameOf} />
        ) : (
          <FolderTable rows={view.rows.rows} />
        )}
        <GraphPages rows={view.rows} href={(page) => graphHref(locale, map, page)} />
      </section>
    </>
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

async function MapFigure({ view }: { view: MapView }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('graph')])
  if (view.notes.length === 0 || view.links.length === 0) return null
  return (
    <figure className="graph">
      <MapDrawing view={view} locale={locale} words={{ drawing: t('drawing'), region: t('region') }} />
      <figcaption id="graph-keys">{t('keys')}</figcaption>
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
