import 'server-only'
import { addressOf } from '../model/base-path'

/** After a form: look there, by GET, so that a reload sends nothing again. @param path  of this site */
export function seeOther(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: encodeURI(addressOf(path)), 'cache-control': 'no-store' },
  })
}
