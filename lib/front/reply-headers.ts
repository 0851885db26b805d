import type { IncomingMessage, ServerResponse } from 'node:http'
import { LENGTH_HEADER } from '../model/addresses/internal-headers'

/** Headers of every reply: page, error, file or redirect. The application may override them. */
const REPLY_HEADERS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=()',
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** For HTML without a policy of its own, such as the framework's error pages. These need only their inline styles. */
const BARE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** @param hstsSeconds  how long browsers use https only; 0 for no such header */
export function setReplyHeaders(request: IncomingMessage, response: ServerResponse, hstsSeconds: number): void {
  for (const [name, value] of Object.entries(REPLY_HEADERS)) response.setHeader(name, value)
  if (hstsSeconds > 0 && request.headers['x-forwarded-proto'] === 'https')
    response.setHeader('strict-transport-security', `max-age=${hstsSeconds}`)
}

export function setBarePolicy(response: ServerResponse): void {
  const isHtml = String(response.getHeader('content-type') ?? '').startsWith('text/html')
  if (isHtml && !response.hasHeader('content-security-policy'))
    response.setHeader('content-security-policy', BARE_POLICY)
}

/**
 * A reply to a write acknowledges it, so it must not be cut unnoticed. If it is compressed, its length is not known: Go's
 * HTTP clients, Caddy's too, ask for compression of their own accord and take a cut body without bytes as an empty one.
 */
export function refuseCompression({ method, headers }: IncomingMessage): void {
  if (!READS.has(method ?? '')) delete headers['accept-encoding']
}

/** A compressed body has another length. */
export function setLength(response: ServerResponse): void {
  const length = response.getHeader(LENGTH_HEADER)
  response.removeHeader(LENGTH_HEADER)
  if (length !== undefined && !response.hasHeader('content-encoding')) response.setHeader('content-length', length)
}
