import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { topicHref } from '@/components/links'
import { Link } from '@/components/ui/link'
import { isSite } from '@/lib/model/addresses/static-site'
import type { GraphPage, GraphScope, MapSubject } from '@/lib/model/notes/graph-view'
import type { NameOf } from '@/lib/model/notes/topic-names'
import { graphHref } from './graph-href'

type Props = { graph: GraphPage; scope: GraphScope; nameOf: NameOf }

/** What the graph can show. A static site has the maps of folders only, as it would need a page for each note. */
export async function ScopeLinks({ graph: { hasTopics, view }, scope, nameOf }: Props) {
  if (isSite() || (!hasTopics && scope.kind !== 'around')) return null
  const [locale, t] = await Promise.all([getLocale(), getTranslations('graph')])
  const isVault = scope.kind === 'vault' || scope.kind === 'map'
  const isTopics = scope.kind === 'topics' || scope.kind === 'topic'
  return (
    <div className="graph-scopes">
      <nav className="kinds" aria-label={t('scope')}>
        <Link href={graphHref(locale, { kind: 'vault' })} aria-current={isVault ? 'true' : undefined}>
          {t('wholeVault')}
        </Link>
        {hasTopics && (
          <Link href={graphHref(locale, { kind: 'topics' })} aria-current={isTopics ? 'true' : undefined}>
            {t('byTopics')}
          </Link>
        )}
        {scope.kind === 'around' && (
          <Link href={graphHref(locale, scope)} aria-current="true">
            {t('aroundNote')}
          </Link>
        )}
      </nav>
      {view.kind === 'map' && view.subject.kind === 'topic' && <TopicsBelow topic={view.subject} nameOf={nameOf} />}
    </div>
  )
}

type BelowProps = { topic: Extract<MapSubject, { kind: 'topic' }>; nameOf: NameOf }

/** The topic's own page has those that have no room here. */
async function TopicsBelow({ topic: { tag, below }, nameOf }: BelowProps) {
  if (below.tags.length === 0) return null
  const [locale, t] = await Promise.all([getLocale(), getTranslations('graph')])
  return (
    <nav aria-label={t('below')}>
      <ul>
        {below.tags.map((one) => (
          <li key={one}>
            <Link className="link" href={graphHref(locale, { kind: 'topic', tag: one })} lang={languageOf(nameOf(one))}>
              {nameOf(one)}
            </Link>
          </li>
        ))}
        {below.more > 0 && (
          <li>
            <Link className="link" href={topicHref(locale, tag)}>
              {t('moreBelow', { n: below.more })}
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}
