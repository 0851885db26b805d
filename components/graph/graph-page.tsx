import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { FilterBar } from '@/components/list/filter-bar'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import type { NoteSlug } from '@/lib/model/ids'
import type { FoldersView, GraphPage, GraphScope, MapView, TopicsView } from '@/lib/model/notes/graph-view'
import type { NameOf } from '@/lib/model/notes/topic-names'
import type { ShownMark } from '@/lib/model/study/home'
import { graphHref, scopeFields } from './graph-href'
import { GraphList } from './graph-list'
import { type DrawnGroup, GroupsDrawing } from './groups-drawing'
import { groupsOf, type Words } from './groups-of'
import { MapDrawing } from './map-drawing'
import { mapTitle } from './map-title'
import { packDot, packLinks } from './packed-dots'
import { ScopeLinks } from './scope-links'

/** What an address asks for: a part of the vault, and what to find in it. */
interface Asked {
  scope: GraphScope
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
export async function GraphPageView({ graph, marks, asked, nameOf }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('graph')])
  const { size, view } = graph
  const { scope, sought } = asked
  return (
    <>
      <PageHead
        over={<GraphPath scope={scope} />}
        title={titleOf(view, scope, nameOf, t)}
        under={
          view.kind === 'map' && scope.kind !== 'vault' ? t('under', { ...view.size }) : <VaultSize graph={graph} />
        }
      />
      {size.links === 0 && <p className="mb-6">{t('none')}</p>}
      <ScopeLinks graph={graph} scope={scope} nameOf={nameOf} />
      <FilterBar path={graphHref(locale, { kind: 'vault' })} label={t('find')} words={sought}>
        {Object.entries(scopeFields(scope)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </FilterBar>
      {view.kind === 'map' ? (
        <MapFigure view={view} marks={marks} />
      ) : (
        <GroupsFigure view={view} groups={groupsOf(view.drawn, locale, t, nameOf)} />
      )}
      <GraphList view={view} asked={asked} nameOf={nameOf} />
    </>
  )
}

async function VaultSize({ graph: { size, hub } }: Pick<Props, 'graph'>) {
  const t = await getTranslations('graph')
  return (
    <>
      {t('under', { ...size })}
      {hub !== null && (
        <>
          {' · '}
          <span lang={languageOf(hub.title)}>{t('hub', { title: hub.title })}</span>
        </>
      )}
    </>
  )
}

/** The whole vault is called by the name of the page. */
function titleOf(view: GraphPage['view'], scope: GraphScope, nameOf: NameOf, t: Words): string {
  if (view.kind !== 'map' || scope.kind === 'vault') return t('title')
  const { subject } = view
  switch (subject.kind) {
    case 'folder':
      return mapTitle(subject, t)
    case 'topic':
      return nameOf(subject.tag)
    case 'around':
      return t('around', { title: subject.note.title })
  }
}

async function GraphPath({ scope }: { scope: GraphScope }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('graph')])
  return (
    <nav className="over" aria-label={t('above')}>
      <ol className="path">
        <li>
          <Link href={`/${locale}/notes`}>{t('above')}</Link>
        </li>
        {scope.kind !== 'vault' && (
          <li>
            <Link href={graphHref(locale, { kind: 'vault' })}>{t('title')}</Link>
          </li>
        )}
      </ol>
    </nav>
  )
}

async function MapFigure({ view, marks }: { view: MapView; marks: Props['marks'] }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('graph')])
  if (view.notes.length === 0 || view.links.length === 0) return null
  return (
    <figure className="graph">
      <MapDrawing
        dots={view.notes.map((note) => packDot(note, marks.get(note.slug)))}
        links={packLinks(view)}
        locale={locale}
        label={t('drawing')}
        words={{ missed: t.raw('missed'), answered: t.raw('answered') }}
      />
      <figcaption id="graph-keys">
        {view.notes.length < view.size.notes && `${t('mostLinked', { n: view.notes.length, of: view.size.notes })} `}
        {t('keys')} {marks.size > 0 && t('legend')}
      </figcaption>
    </figure>
  )
}

type GroupsProps = { view: FoldersView | TopicsView; groups: readonly DrawnGroup[] }

async function GroupsFigure({ view, groups }: GroupsProps) {
  const t = await getTranslations('graph')
  const isTopics = view.kind === 'topics'
  return (
    <figure className="graph">
      <GroupsDrawing groups={groups} ties={view.ties} label={isTopics ? t('topics') : t('folders')} />
      <figcaption>{isTopics ? t('topicsAbout') : t('many')}</figcaption>
    </figure>
  )
}
