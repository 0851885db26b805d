import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { SiteData, SiteNote, SitePage, SiteTypeface } from '../../../lib/model/addresses/site-data'
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
  private readonly processes: readonly ApplicationProcess[]
  private readonly base: string
  private next = 0

  constructor(root: string, place: Place) {
    const count = Math.min(availableParallelism(), MOST_PROCESSES)
    this.processes = Array.from({ length: count }, () => new ApplicationProcess(root, environmentOf(place)))
    this.base = place.base
  }

  /** The typeface of all pages, which takes a second to cut; null if it could not be cut. */
  typeface(): Promise<SiteTypeface | null> {
    return this.processes[0]!.typeface()
  }

  /**
   * Asks the processes in turn, so that each is asked for the same pages in every run. What a process still knows of a note
   * decides the order of some elements.
   * @param path  without the base path
   */
  page(path: string, typeface: SiteTypeface | null): Promise<SitePage> {
    this.next = (this.next + 1) % this.processes.length
    return this.processes[this.next]!.page(this.base + path, typeface)
  }

  async data(): Promise<SiteData> {
    return JSON.parse(await this.text('/api/site'))
  }

  async notes(part: number): Promise<SiteNote[]> {
    return JSON.parse(await this.text(`/api/site/parts/${part}`))
  }

  /** @throws Error if there is no such file */
  async bytes(path: string): Promise<Uint8Array> {
    const { status, body } = await this.page(path, null)
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
