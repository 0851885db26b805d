import type { Locale } from '@/components/messages/locales'

/**
 * @param map  its number; null for the whole vault
 * @param sought  what is looked for in it
 */
export function graphHref(locale: Locale, map: number | null, page = 1, sought = ''): string {
  const search = new URLSearchParams({
    ...(sought !== '' && { q: sought }),
    ...(map !== null && { map: String(map) }),
    ...(page > 1 && { page: String(page) }),
  })
  return `/${locale}/graph${search.size > 0 ? `?${search}` : ''}`
}

/** The number of a map in an address. @returns null for the whole vault; 0, which no map has, for what is no number */
export function readMap(asked: string | string[] | undefined): number | null {
  if (asked === undefined) return null
  return typeof asked === 'string' && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 0
}
