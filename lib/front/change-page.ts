import type { ServerResponse } from 'node:http'
import { beforeHead } from './before-head'

/**
 * Changes the HTML of a reply. It is sent as a whole, since none of our pages has a part that comes later; so its head can
 * still be changed, too.
 * @param change  is given a character for each byte, which is faster than decoding, and may add ASCII
 */
export function changePage(response: ServerResponse, change: (html: string) => string): void {
  const { write, end, flushHeaders } = response
  const parts: Buffer[] = []
  const isPage = () => String(response.getHeader('content-type') ?? '').startsWith('text/html')
  beforeHead(response, () => {
    if (isPage()) response.removeHeader('content-length')
  })
  response.flushHeaders = () => {
    if (!isPage()) flushHeaders.call(response) // `change` may still change the head
  }
  response.write = (...given: unknown[]) => {
    if (!isPage()) return Reflect.apply(write, response, given)
    parts.push(...bytesIn(given))
    given.findLast(isCallback)?.()
    return true
  }
  response.end = (...given: unknown[]) => {
    if (!isPage()) return Reflect.apply(end, response, given)
    const html = Buffer.concat([...parts, ...bytesIn(given)]).toString('latin1')
    Object.assign(response, { write, end }) // the one may be made of the other
    return Reflect.apply(end, response, [Buffer.from(change(html), 'latin1'), ...given.filter(isCallback)])
  }
}

const isCallback = (value: unknown): value is () => void => typeof value === 'function'

/** The body in the arguments of `write` or `end`, which may be missing. */
function bytesIn([chunk, encoding]: unknown[]): Buffer[] {
  if (typeof chunk === 'string') return [Buffer.from(chunk, encoding as BufferEncoding)]
  return chunk instanceof Uint8Array ? [Buffer.from(chunk)] : []
}
