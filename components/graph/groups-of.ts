import type { getTranslations } from 'next-intl/server'
import type { Locale } from '@/components/messages/locales'
import type { FolderRow, GraphScope, TopicRow } from '@/lib/model/notes/graph-view'
import type { NameOf } from '@/lib/model/notes/topic-names'
import { graphHref } from './graph-href'
import { mapTitle } from './map-title'

export type Words = Awaited<ReturnType<typeof getTranslations<'graph'>>>

/** Folders or topics with their names and the addresses of their maps. */
export function groupsOf(rows: readonly (FolderRow | TopicRow)[], locale: Locale, t: Words, nameOf: NameOf) {
  return rows.map((row) => {
    const name = 'tag' in row ? nameOf(row.tag) : mapTitle(row, t)
    const scope: GraphScope = 'tag' in row ? { kind: 'topic', tag: row.tag } : { kind: 'map', map: row.map }
    return { ...row, name, opens: t('open', { name }), href: graphHref(locale, scope) }
  })
}
