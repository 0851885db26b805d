import 'server-only'
import { jsonResponse } from './json-response'

/**
 * A problem document (RFC 9457). `title` names the kind of fault, `detail` says what to do about it.
 * @param extension  further members of the document
 */
export function problem(
  status: number,
  title: string,
  extension: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response {
  const own = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
  return jsonResponse({ type: 'about:blank', title, status, ...extension }, status, { ...own, ...headers })
}
