import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** Sends a problem document without asking the application. The body of the request stays unread, so the connection ends. */
export function sendProblem(
  response: ServerResponse,
  problem: { title: string; status: number; detail?: string; host?: string },
  headers: OutgoingHttpHeaders = {},
): void {
  const body = JSON.stringify({ type: 'about:blank', ...problem })
  response.writeHead(problem.status, {
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    connection: 'close',
    ...headers,
  })
  response.end(body)
}
