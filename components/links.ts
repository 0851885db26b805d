import type { Locale } from '@/components/messages/locales'
import type { NoteSlug, SittingId, Tag } from '@/lib/model/ids'

/** Addresses of pages. Slugs and tags may be Hangul. */
export const noteHref = (locale: Locale, slug: NoteSlug) => `/${locale}/notes/${encodeURIComponent(slug)}`
export const topicHref = (locale: Locale, tag: Tag) =>
  `/${locale}/topics/${tag.split('/').map(encodeURIComponent).join('/')}`
export const sittingHref = (locale: Locale, id: SittingId) => `/${locale}/sittings/${id}`
