import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { SiteData, SiteNote, SiteReply } from '../../../lib/model/addresses/site-data'
import { ApplicationProcess } from './application-process'

interface Place {
  bundles: string
  /** A folder for its secret. */
  home: string
  /** Such as `https://me.github.io`; empty if it is not known. */
  origin: string
  /** The base path; empty at the root. */
  base: string
}

/** As many as there are processors, which only draw pages. More than this would need too much memory. */
const MOST_PROCESSES = 4

/** The application, started to make the pages of a static site: several processes without a database. */
export class SiteApplication {
  private next = 0

  private constructor(
    private readonly processes: readonly ApplicationProcess[],
    private readonly base: string,
  ) {}

  static async start(root: string, place: Place): Promise<SiteApplication> {
    const count = Math.min(availableParallelism(), MOST_PROCESSES)
    const processes = Array.from({ length: count }, () => new ApplicationProcess(root, environmentOf(place)))
    const application = new SiteApplication(processes, place.base)
    try {
      await Promise.all(processes.map((process) => process.isReady))
    } catch (error) {
      application.stop() // the others would keep this process alive
      throw error
    }
    return application
  }

  /**
   * Asks the processes in turn, so that each is asked for the same pages in every run. What a process still knows of a note
   * decides the order of some elements.
   * @param path  without the base path
   */
  get(path: string): Promise<SiteReply> {
    this.next = (this.next + 1) % this.processes.length
    return this.processes[this.next]!.get(this.base + path)
  }

  async data(): Promise<SiteData> {
    return JSON.parse(await this.text('/api/site'))
  }

  async note(slug: string): Promise<SiteNote> {
    return JSON.parse(await this.text(`/api/site/notes/${encodeURIComponent(slug)}`))
  }

  /** @throws Error if there is no such file */
  async bytes(path: string): Promise<Uint8Array> {
    const { status, body } = await this.get(path)
    if (status !== 200) throw new Error(`The application answered ${path} with status ${status}`)
    return body
  }

  stop(): void {
    for (const process of this.processes) process.stop()
  }

  private async text(path: string): Promise<string> {
    return Buffer.from(await this.bytes(path)).toString()
  }
}

const environmentOf = ({ bundles, home, origin, base }: Place) => ({
  ...process.env,
  PORT: undefined, // none is opened, so it does not matter what the user's own says
  NEXT_TELEMETRY_DISABLED: '1',
  BASE_PATH: base,
  BUNDLE_DIR: bundles,
  DATABASE_URL: `file:${join(home, 'none.db')}`,
  HAESEOL_SITE: '1',
  HAESEOL_ORIGIN: origin,
})
