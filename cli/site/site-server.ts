import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SiteData, SiteNote } from '../../lib/model/site-data'
import { freePort } from '../free-port.mjs'
import { serve } from '../serve.mjs'

const POLL_MS = 50

interface Place {
  bundles: string
  /** A folder for its secret. */
  home: string
  /** Such as `https://me.github.io`; empty if it is not known. */
  origin: string
  /** The base path; empty at the root. */
  base: string
}

/** No request is refused: all of them come from one machine, as fast as they are answered. */
const WITHOUT_LIMITS = Object.fromEntries(
  ['READS_PER_ADDRESS', 'STRANGERS_READS_PER_ADDRESS'].map((name) => [`HAESEOL_${name}`, '100000000']),
)

/** Nothing has to travel far. */
const UNCOMPRESSED = { 'accept-encoding': 'identity' }

/** The application, started to make the pages of a static site. It has no database. */
export class SiteServer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly address: string,
  ) {}

  static async start(root: string, { bundles, home, origin, base }: Place): Promise<SiteServer> {
    const port = await freePort()
    const child = serve(root, 'cli/front.mjs', [], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        ...WITHOUT_LIMITS,
        NEXT_TELEMETRY_DISABLED: '1',
        HOST: '127.0.0.1',
        PORT: String(port),
        BASE_PATH: base,
        BUNDLE_DIR: bundles,
        DATABASE_URL: `file:${join(home, 'none.db')}`,
        HAESEOL_SITE: '1',
        HAESEOL_HOSTS: '',
        HAESEOL_ORIGIN: origin,
      },
    })
    const server = new SiteServer(child, `http://127.0.0.1:${port}${base}`)
    await server.isReady()
    return server
  }

  /** @param path  without the base path */
  get(path: string): Promise<Response> {
    return fetch(this.address + path, { redirect: 'manual', headers: UNCOMPRESSED })
  }

  async data(): Promise<SiteData> {
    return (await this.getWhole('/api/site')).json() as Promise<SiteData>
  }

  async note(slug: string): Promise<SiteNote> {
    return (await this.getWhole(`/api/site/notes/${encodeURIComponent(slug)}`)).json() as Promise<SiteNote>
  }

  /** @throws Error if there is no such file */
  async bytes(path: string): Promise<Uint8Array> {
    return new Uint8Array(await (await this.getWhole(path)).arrayBuffer())
  }

  stop(): void {
    this.child.kill()
  }

  private async getWhole(path: string): Promise<Response> {
    const response = await this.get(path)
    if (!response.ok) throw new Error(`The application answered ${path} with status ${response.status}`)
    return response
  }

  private async isReady(): Promise<void> {
    const isUp = () =>
      this.get('/api/health').then(
        ({ ok }) => ok,
        () => false,
      )
    while (!(await isUp())) {
      if (this.child.exitCode !== null) throw new Error('The application did not start. The reason is printed above.')
      await sleep(POLL_MS)
    }
  }
}
