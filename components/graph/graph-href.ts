import type { Locale } from '@/components/messages/locales'
import type { NoteSlug, Tag } from '@/lib/model/ids'
import type { GraphScope } from '@/lib/model/notes/graph-view'

/** @param sought  what is looked for in it */
export function graphHref(locale: Locale, scope: GraphScope, page = 1, sought = ''): string {
  const search = new URLSearchParams({
    ...(sought !== '' && { q: sought }),
    ...scopeFields(scope),
    ...(page > 1 && { page: String(page) }),
  })
  return `/${locale}/graph${search.size > 0 ? `?${search}` : ''}`
}

/** What an address says of a scope. */
export function scopeFields(scope: GraphScope): Record<string, string> {
  switch (scope.kind) {
    case 'vault':
      return {}
    case 'map':
      return { map: String(scope.map) }
    case 'topics':
      return { by: 'topics' }
    case 'topic':
      return { topic: scope.tag }
    case 'around':
      return { around: scope.note }
  }
}

type Params = Record<string, string | string[] | undefined>

/** The scope in an address. Whether there is such a map, topic or note is not known here. */
export function readScope({ map, by, topic, around }: Params): GraphScope {
  if (typeof around === 'string') return { kind: 'around', note: around as NoteSlug }
  if (typeof topic === 'string') return { kind: 'topic', tag: topic as Tag }
  if (by === 'topics') return { kind: 'topics' }
  if (map === undefined) return { kind: 'vault' }
  // No map has the number 0.
  return { kind: 'map', map: typeof map === 'string' && /^[1-9]\d{0,5}$/.test(map) ? Number(map) : 0 }
}
