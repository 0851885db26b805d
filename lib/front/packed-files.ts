import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import Negotiator from 'negotiator'
import { BASE_PATH } from '../model/addresses/base-path'

const PREFIX = `${BASE_PATH}/_next/static/`
const TYPES: Record<string, string> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
}

/**
 * The scripts and styles of the build, packed with Brotli when it was built (cli/application/pack-files.mjs). For browsers that take
 * no Brotli, the application sends them.
 */
export class PackedFiles {
  /** By their path below `static/`; about 300 kB in all. */
  private readonly files: ReadonlyMap<string, Buffer>

  /** @param build  the folder of the built application */
  constructor(build: string) {
    const folder = `${build}/packed`
    const all = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
    const files = all.filter((file) => extname(file) in TYPES)
    this.files = new Map(files.map((file) => [file.replaceAll('\\', '/'), readFileSync(`${folder}/${file}`)]))
  }

  /** @returns whether the request was for such a file, and is answered */
  send(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '', headers } = request
    const path = url.startsWith(PREFIX) ? url.slice(PREFIX.length) : ''
    const file = this.files.get(path)
    if (file === undefined || (method !== 'GET' && method !== 'HEAD') || headers.range !== undefined) return false
    if (!new Negotiator(request).encodings(['br']).includes('br')) return false
    response.writeHead(200, {
      'content-type': TYPES[extname(path)],
      'content-encoding': 'br',
      'content-length': file.length,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    })
    response.end(method === 'HEAD' ? undefined : file)
    return true
  }
}
