import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import Negotiator from 'negotiator'

/** What the application said. */
export interface Reply {
  status: number
  headers: OutgoingHttpHeaders
  body: Buffer
}

/** What a reply says of the connection that it came by, or of a body as it stood there. */
const OF_ONE_CONNECTION = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding']

/** A reply that may be sent to any number of readers, compressed for those who understand it. */
export class KeptPage {
  private constructor(
    private readonly status: number,
    private readonly headers: OutgoingHttpHeaders,
    private readonly bodies: { gzip: Buffer; identity: Buffer },
    private readonly tag: string,
  ) {}

  /** @param tag  what a browser keeps it by, if it may */
  static async of({ status, headers, body }: Reply, tag: string): Promise<KeptPage> {
    if (headers['set-cookie'] !== undefined) throw new Error('A page that all readers share set a cookie')
    const own = Object.entries(headers).filter(([name]) => !OF_ONE_CONNECTION.includes(name))
    const caching = status === 200 ? { etag: tag, 'cache-control': 'public, no-cache' } : {}
    const varies = new Set([...String(headers.vary ?? '').split(/,\s*/), 'Accept-Encoding'])
    const all = { ...Object.fromEntries(own), ...caching, vary: [...varies].filter(Boolean).join(', ') }
    return new KeptPage(status, all, { gzip: await promisify(gzip)(body), identity: body }, tag)
  }

  /** An error may be gone the next time. */
  get mayBeKept(): boolean {
    return this.status === 200
  }

  /** In bytes. */
  get size(): number {
    return this.bodies.gzip.length + this.bodies.identity.length
  }

  send(request: IncomingMessage, response: ServerResponse): void {
    if (this.mayBeKept && names(request.headers['if-none-match'], this.tag)) this.#sendUnchanged(response)
    else this.#sendWhole(request, response)
  }

  /** Without its policy: the browser's copy goes on under the one that came with it. */
  #sendUnchanged(response: ServerResponse): void {
    const { vary, etag, 'cache-control': control } = this.headers
    response.writeHead(304, { vary, etag, 'cache-control': control }).end()
  }

  #sendWhole(request: IncomingMessage, response: ServerResponse): void {
    const isCompressed = new Negotiator(request).encoding(['gzip', 'identity']) === 'gzip'
    const body = isCompressed ? this.bodies.gzip : this.bodies.identity
    response.writeHead(this.status, {
      ...this.headers,
      ...(isCompressed && { 'content-encoding': 'gzip' }),
      'content-length': body.length,
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}

/** Whether `If-None-Match` names a tag; caches on the way may have made a weak tag of a strong one. */
function names(condition: string | undefined, tag: string): boolean {
  const tags = condition?.split(',').map((text) => text.trim()) ?? []
  return tags.some((text) => text === '*' || text.replace(/^W\//, '') === tag.replace(/^W\//, ''))
}
