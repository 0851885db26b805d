import type { ChildProcess } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { SiteData, SiteNote } from '../../lib/model/addresses/site-data'
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

/** As many as there are processors, which only draw pages. More than this would need too much memory. */
const MOST_PROCESSES = 4

/** The application, started to make the pages of a static site: several processes without a database. */
export class SiteServer {
  private next = 0

  private constructor(
    private readonly children: readonly ChildProcess[],
    private readonly addresses: readonly string[],
  ) {}

  static async start(root: string, place: Place): Promise<SiteServer> {
    const count = Math.min(availableParallelism(), MOST_PROCESSES)
    const ports = await Promise.all(Array.from({ length: count }, freePort))
    const children = ports.map((port) =>
      serve(root, 'cli/front.mjs', [], { stdio: ['ignore', 'ignore', 'inherit'], env: environmentOf(port, place) }),
    )
    const addresses = ports.map((port) => `http://127.0.0.1:${port}${place.base}`)
    const server = new SiteServer(children, addresses)
    try {
      await Promise.all(addresses.map((address, child) => server.isReady(address, children[child]!)))
    } catch (error) {
      server.stop() // the others would keep this process alive
      throw error
    }
    return server
  }

  /** Asks the processes in turn. @param path  without the base path */
  get(path: string): Promise<Response> {
    this.next = (this.next + 1) % this.addresses.length
    return ask(this.addresses[this.next]!, path)
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
    for (const child of this.children) child.kill()
  }

  private async getWhole(path: string): Promise<Response> {
    const response = await this.get(path)
    if (!response.ok) throw new Error(`The application answered ${path} with status ${response.status}`)
    return response
  }

  private async isReady(address: string, child: ChildProcess): Promise<void> {
    const isUp = () =>
      ask(address, '/api/health').then(
        ({ ok }) => ok,
        () => false,
      )
    while (!(await isUp())) {
      if (child.exitCode !== null) throw new Error('The application did not start. The reason is printed above.')
      await sleep(POLL_MS)
    }
  }
}

const ask = (address: string, path: string) => fetch(address + path, { redirect: 'manual', headers: UNCOMPRESSED })

const environmentOf = (port: number, { bundles, home, origin, base }: Place) => ({
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
})
