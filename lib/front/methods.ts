import type { IncomingMessage, ServerResponse } from 'node:http'
import { BASE_PATH } from '../model/addresses/base-path'
import { sendProblem } from './send-problem'

const READS = ['GET', 'HEAD', 'OPTIONS']
/** What Next can answer. Others, such as TRACE, would throw in it and count as faults of the program. */
const ANSWERED = [...READS, 'POST', 'PUT', 'PATCH', 'DELETE']

/** The addresses of forms. A test compares them with the route handlers of `app/`. */
const FORMS = /^\/(ko|en)\/.+\/(answer|extra-time|finish|keep|new|read|similar|undo)$/

/** Refuses a method that no page and no data has. @returns whether it did */
export function refuseOtherMethod({ method, url }: IncomingMessage, response: ServerResponse): boolean {
  const allowed = takesWrites(url!) ? ANSWERED : READS
  if (allowed.includes(method!)) return false
  sendProblem(response, { title: 'No such method', status: 405 }, { allow: allowed.join(', ') })
  return true
}

/**
 * Whether something is written at an address. At others, Next would look for a server action, of which there are none, and
 * log each attempt.
 */
export function takesWrites(url: string): boolean {
  const path = url.slice(BASE_PATH.length).split('?', 1)[0]!
  return path.startsWith('/api/') || FORMS.test(path)
}
