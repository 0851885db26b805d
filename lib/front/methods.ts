import type { IncomingMessage, ServerResponse } from 'node:http'

/** What Next can answer. Others, such as TRACE, would throw in it and count as faults of the program. */
const ANSWERED = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Refuses a method that no page and no data has. @returns whether it did */
export function refuseOtherMethod({ method }: IncomingMessage, response: ServerResponse): boolean {
  if (ANSWERED.has(method!)) return false
  const body = JSON.stringify({ type: 'about:blank', title: 'No such method', status: 405 })
  response.writeHead(405, {
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    allow: [...ANSWERED].join(', '),
    connection: 'close',
  })
  response.end(body)
  return true
}
