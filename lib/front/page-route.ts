import { BASE_PATH } from '../model/base-path'

const ROOMS = new Set(['notes', 'topics', 'exams', 'practice', 'history', 'settings', 'sittings'])

/**
 * The route of a page, for figures: there are only so many, whatever addresses strangers make up.
 * @returns null for what is no page
 */
export function pageRoute(url: string): string | null {
  const [, locale, room = '', name, rest] = url.slice(BASE_PATH.length).split('?', 1)[0]!.split('/')
  if (locale !== 'ko' && locale !== 'en') return null
  if (room === '') return '/{locale}'
  if (!ROOMS.has(room)) return 'elsewhere'
  if (name === undefined) return `/{locale}/${room}`
  return rest === 'result' ? `/{locale}/${room}/{name}/result` : `/{locale}/${room}/{name}`
}
