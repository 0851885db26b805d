import 'server-only'
import { addressOf } from '../../model/base-path'

/** After a form: look there, by GET, so that a reload sends nothing again. @param path  of this site */
export function seeOther(path: string, query?: URLSearchParams): Response {
  const location = encodeURI(addressOf(path)) + (query === undefined ? '' : `?${query}`)
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
