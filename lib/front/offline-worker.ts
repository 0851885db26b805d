import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { addressOf, BASE_PATH } from '../model/addresses/base-path'
import type { Build } from '../offline/build'

const PATH = `${BASE_PATH}/offline-worker.js`

/** The script of the service worker, with the files of the build that it takes to the device. */
export class OfflineWorker {
  private readonly script: Buffer
  private readonly tag: string

  /**
   * @param program  offline-worker.js, built
   * @param folder  the folder of the built application
   * @param build  the id of the build
   */
  constructor(program: URL, folder: string, build: string) {
    const own: Build = { id: build, files: filesOf(folder) }
    this.script = Buffer.from(`self.haeseolBuild=${JSON.stringify(own)};${readFileSync(program, 'utf8')}`)
    this.tag = `"${createHash('sha256').update(this.script).digest('base64url').slice(0, 22)}"`
  }

  /** @returns whether the request was for the script, and is answered */
  send({ method, url, headers }: IncomingMessage, response: ServerResponse): boolean {
    if (url !== PATH || (method !== 'GET' && method !== 'HEAD')) return false
    response.setHeader('etag', this.tag).setHeader('cache-control', 'no-cache')
    if (headers['if-none-match'] === this.tag) response.writeHead(304).end()
    else this.sendWhole(method, response)
    return true
  }

  private sendWhole(method: string, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'content-length': this.script.length })
    response.end(method === 'HEAD' ? undefined : this.script)
  }
}

/** The addresses of all scripts and styles, about 300 kB when packed. Typefaces and pictures are kept when a page shows them. */
function filesOf(folder: string): string[] {
  const files = readdirSync(`${folder}/static`, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /\.(?:js|css)$/.test(file))
    .map((file) => addressOf(`/_next/static/${file.replaceAll('\\', '/')}`))
    .sort()
}
