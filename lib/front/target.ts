import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendProblem } from './send-problem'

const WHOLE = /^https?:\/\/([^/?#]*)([^#]*)/i

/**
 * A client that believes to ask a proxy names the whole address. Its host then counts, whatever `Host` says (RFC 9112,
 * 3.2.2), and the rest is the path as it usually comes.
 */
export function settleTarget(request: IncomingMessage): void {
  const [whole, host, rest = ''] = WHOLE.exec(request.url!) ?? []
  if (whole === undefined) return
  request.headers.host = host
  request.url = rest.startsWith('/') ? rest : `/${rest}`
}

/** Refuses what is no address, such as `*`: the application would fail on it. @returns whether it did */
export function refuseNoPath({ url }: IncomingMessage, response: ServerResponse): boolean {
  if (url!.startsWith('/')) return false
  sendProblem(response, { title: 'Not an address', status: 400 })
  return true
}
