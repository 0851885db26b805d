import { getLocale, getTranslations } from 'next-intl/server'
import { languageOf } from '@/components/language-of'
import { Link } from '@/components/ui/link'
import type { GraphPage, GraphScope } from '@/lib/model/graph-view'
import { isSite } from '@/lib/model/static-site'
import type { NameOf } from '@/lib/model/topic-names'
import { graphHref } from './graph-href'

type Props = { graph: GraphPage; scope: GraphScope; nameOf: NameOf }

/** What the graph can show. A static site has the maps of folders only, as it would need a page for each note. */
export async function ScopeLinks({ graph: { hasTopics, view }, scope, nameOf }: Props) {
  if (isSite() || (!hasTopics && scope.kind !== 'around')) return null
  const [locale, t] = await Promise.all([getLocale(), getTranslations('graph')])
  const isVault = scope.kind === 'vault' || scope.kind === 'map'
  const isTopics = scope.kind === 'topics' || scope.kind === 'topic'
  const below = view.kind === 'map' && view.subject.kind === 'topic' ? view.subject.below : []
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
      {below.length > 0 && (
        <nav aria-label={t('below')}>
          <ul>
            {below.map((tag) => (
              <li key={tag}>
                <Link className="link" href={graphHref(locale, { kind: 'topic', tag })} lang={languageOf(nameOf(tag))}>
                  {nameOf(tag)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}
