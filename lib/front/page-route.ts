import { BASE_PATH } from '../model/addresses/base-path'
import { textBefore } from '../model/text/text-before'

const SECTIONS = new Set([
  'authors',
  'booklet',
  'exams',
  'folders',
  'graph',
  'history',
  'keep',
  'mistakes',
  'notes',
  'offline',
  'pictures',
  'plan',
  'practice',
  'progress',
  'proof',
  'reports',
  'review',
  'search',
  'settings',
  'sittings',
  'topics',
])

/**
 * The route of a page, as a label of metrics. The number of routes is fixed, whatever addresses strangers make up.
 * @returns null if the address is not a page's
 */
export function pageRoute(url: string): string | null {
  const [, locale, section = '', name, rest] = textBefore(url.slice(BASE_PATH.length), '?').split('/')
  if (locale !== 'ko' && locale !== 'en') return null
  if (section === '') return '/{locale}'
  if (!SECTIONS.has(section)) return 'elsewhere'
  if (name === undefined) return `/{locale}/${section}`
  return rest === 'result' ? `/{locale}/${section}/{name}/result` : `/{locale}/${section}/{name}`
}
