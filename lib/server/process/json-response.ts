import 'server-only'
import { LENGTH_HEADER } from '../../model/addresses/internal-headers'

/**
 * JSON with its length. Without it, a proxy that loses the server after the head of a reply may pass an empty body on as
 * a whole one (Caddy 2.6 does), and a client could not tell it from a stored answer.
 */
export function jsonResponse(data: unknown, status: number, headers: Record<string, string>): Response {
  const body = new TextEncoder().encode(JSON.stringify(data))
  const own = { 'content-type': 'application/json', [LENGTH_HEADER]: String(body.length) }
  return new Response(body, { status, headers: { ...own, ...headers } })
}
