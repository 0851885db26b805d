import 'server-only'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { LENGTH_HEADER } from '../../model/addresses/internal-headers'
import type { VaultFile } from '../bundle/vault-file'
import { wantedBytes } from './byte-range'

/**
 * Whoever wrote the file may mean harm. Its type is told and not guessed. If it is opened by itself, it runs nothing and has no
 * origin. What is no picture and no recording is saved, never opened by the browser: how a document is read is then no concern
 * of this site.
 */
const GUARDED = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
}

/** A part of a file that is compressed on its way is no part of it, so only images may be. */
const KEPT = 'public, max-age=31536000, immutable'

/**
 * Sends a file, or the part of it that is asked for. It is never in memory as a whole.
 * @param name  under which it is served: it stands for the bytes
 */
export function sendFile(request: Request, name: string, { place, bytes, use, type }: VaultFile): Response {
  const tag = `"${name}"`
  const headers = new Headers({
    ...GUARDED,
    'content-type': type,
    'cache-control': use === 'image' ? KEPT : `${KEPT}, no-transform`,
    etag: tag,
  })
  if (use === 'download') headers.set('content-disposition', 'attachment')
  if (isKnown(request, tag)) return new Response(null, { status: 304, headers })
  if (use !== 'image') headers.set('accept-ranges', 'bytes')
  const wanted = use === 'image' ? 'all' : wantedBytes(request.headers, bytes, tag)
  if (wanted === 'none') {
    headers.set('content-range', `bytes */${bytes}`)
    return new Response(null, { status: 416, headers })
  }
  const { first, last } = wanted === 'all' ? { first: 0, last: bytes - 1 } : wanted
  if (wanted !== 'all') headers.set('content-range', `bytes ${first}-${last}/${bytes}`)
  headers.set(LENGTH_HEADER, String(last - first + 1))
  const hasBody = request.method !== 'HEAD' && bytes > 0
  return new Response(hasBody ? streamOf(place, first, last) : null, { status: wanted === 'all' ? 200 : 206, headers })
}

/** Weak tags are what a proxy makes of ours. */
const isKnown = ({ headers }: Request, tag: string) =>
  (headers.get('if-none-match') ?? '')
    .split(',')
    .some((known) => ['*', tag].includes(known.trim().replace(/^W\//u, '')))

const streamOf = (place: string, start: number, end: number) =>
  Readable.toWeb(createReadStream(place, { start, end })) as ReadableStream<Uint8Array>
