// A plain file server, as any host of files is: it sends files, the `index.html` of a folder, and 404. It rewrites nothing.
import { readFileSync, statSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

export class FileHost {
  private constructor(
    private readonly server: Server,
    /** With the base path, and without a slash at the end. */
    readonly url: string,
  ) {}

  /** @param base  the path below which the folder is served; empty for the root */
  static async open(folder: string, base: string): Promise<FileHost> {
    const server = createServer(({ url = '/' }, response) => {
      const [path = '/', query] = decodeURI(url).split('?', 2)
      if (path.startsWith(`${base}/`)) send(response, folder, path, path.slice(base.length), query)
      else sendMissing(response)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    return new FileHost(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`)
  }

  close(): void {
    this.server.close()
    this.server.closeAllConnections()
  }
}

function send(response: ServerResponse, folder: string, asked: string, path: string, query: string | undefined): void {
  const file = join(folder, path)
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats?.isDirectory() && !path.endsWith('/')) {
    const location = encodeURI(`${asked}/`) + (query === undefined ? '' : `?${query}`)
    response.writeHead(301, { location }).end()
    return
  }
  const found = stats?.isDirectory() ? join(file, 'index.html') : file
  if (statSync(found, { throwIfNoEntry: false })?.isFile() !== true) {
    sendMissing(response)
    return
  }
  response.writeHead(200, { 'content-type': TYPES[extname(found)] ?? 'application/octet-stream' })
  response.end(readFileSync(found))
}

const sendMissing = (response: ServerResponse) => void response.writeHead(404).end('Not found')
