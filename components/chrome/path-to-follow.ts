import { opensElsewhere } from '@/components/ui/opens-elsewhere'
import { BASE_PATH } from '@/lib/model/addresses/base-path'

/**
 * @returns where a press leads inside the app, without the base path; null if the browser itself goes there, as it does with
 *   a key held or with another button
 */
export function pathToFollow(press: MouseEvent): string | null {
  if (press.defaultPrevented || press.button !== 0 || opensElsewhere(press)) return null
  const link = press.target instanceof Element && press.target.closest('a[data-routed]')
  return link ? link.getAttribute('href')!.slice(BASE_PATH.length) : null
}
