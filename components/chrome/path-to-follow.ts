import { BASE_PATH } from '@/lib/model/base-path'

type Press = Pick<MouseEvent, 'target' | 'defaultPrevented' | 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey'>

/**
 * @returns where a press leads inside the app, without the base path; null if the browser itself goes there, as it does with
 *   a key held (in another tab or window) or with another button
 */
export function pathToFollow(press: Press): string | null {
  const isPlain = press.button === 0 && !press.metaKey && !press.ctrlKey && !press.shiftKey && !press.altKey
  if (press.defaultPrevented || !isPlain || !(press.target instanceof Element)) return null
  const href = press.target.closest('a[data-routed]')?.getAttribute('href')
  return href?.slice(BASE_PATH.length) ?? null
}
