import 'server-only'
import { addressOf } from '../../model/addresses/base-path'

/** Redirects after a form, so that a reload does not send the form again. @param path  of this site */
export function seeOther(path: string, query?: URLSearchParams): Response {
  const location = encodeURI(addressOf(path)) + (query === undefined ? '' : `?${query}`)
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
