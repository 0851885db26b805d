import type { ServerResponse } from 'node:http'

/** Headers of every reply, be it a page, an error, a file or a redirect. The application may replace one of them. */
const REPLY_HEADERS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
}

export function setReplyHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(REPLY_HEADERS)) response.setHeader(name, value)
}
