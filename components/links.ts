import type { Locale } from '@/components/messages/locales'
import { bookletPath, folderPath, notePath, topicPath } from '@/lib/model/addresses/page-paths'
import type { ItemId, NoteSlug, SittingId, Tag } from '@/lib/model/ids'
import type { Shelf } from '@/lib/model/study/mistakes'
import type { HistoryQuery } from '@/lib/model/view'

/** Addresses of pages. */
export const noteHref = (locale: Locale, slug: NoteSlug) => `/${locale}${notePath(slug)}`
export const topicHref = (locale: Locale, tag: Tag) => `/${locale}${topicPath(tag)}`
export const bookletHref = (locale: Locale, tag: Tag) => `/${locale}${bookletPath(tag)}`
export const sittingHref = (locale: Locale, id: SittingId) => `/${locale}/sittings/${id}`
export const mistakeHref = (locale: Locale, item: ItemId) => `/${locale}/mistakes/items/${encodeURIComponent(item)}`
/** @param query  defaults: the open shelf, its first page */
export const mistakesHref = (locale: Locale, query: { shelf?: Shelf; page?: number; by?: string; cause?: string }) => {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === '' ? [] : [[name, String(value)]])),
  )
  return `/${locale}/mistakes${search.size > 0 ? `?${search}` : ''}`
}
/** @param query  the address contains only what differs from the defaults: all sittings of any topic, newest first */
export const historyHref = (
  locale: Locale,
  { shelf, topic, order }: HistoryQuery,
  more: Record<string, string> = {},
) => {
  const asked = {
    ...(shelf !== 'all' && { kind: shelf }),
    ...(topic && { topic }),
    ...(order !== 'newest' && { order }),
  }
  const search = new URLSearchParams({ ...asked, ...more })
  return `/${locale}/history${search.size > 0 ? `?${search}` : ''}`
}
export const mistakesPaperHref = (locale: Locale) => `/${locale}/mistakes/paper`
/** @param path  in the vault */
export const folderHref = (locale: Locale, path: string) => `/${locale}${folderPath(path)}`
