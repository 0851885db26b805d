import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { SiteData, SiteEquipment, SiteNote, SitePage, SiteTypeface } from '../../../lib/model/addresses/site-data'
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

  /** What all pages say of their typeface, while it is cut; null if there will be none. */
  typeface(): Promise<SiteTypeface | null> {
    return this.processes.at(-1)!.typeface()
  }

  /** The typeface as WOFF2; null if it could not be cut. */
  typefaceFile(): Promise<Uint8Array | null> {
    return this.processes.at(-1)!.typefaceFile()
  }

  /**
   * Asks the processes in turn, so that each is asked for the same pages in every run. What a process still knows of a note
   * decides the order of some elements.
   * @param path  without the base path
   */
  page(path: string, site: SiteEquipment | null): Promise<SitePage> {
    this.next = (this.next + 1) % this.processes.length
    return this.processes[this.next]!.page(this.base + path, site)
  }

  async data(): Promise<SiteData> {
    return parsed(await this.first('/api/site'))
  }

  async notes(part: number): Promise<SiteNote[]> {
    return parsed(await this.page(`/api/site/parts/${part}`, null))
  }

  /** @param path  as the data has it; the process that was asked for that has packed the index */
  async search(path: string): Promise<Uint8Array> {
    return bodyOf(await this.first(path))
  }

  private first(path: string): Promise<SitePage> {
    return this.processes[0]!.page(this.base + path, null)
  }

  stop(): void {
    for (const process of this.processes) process.stop()
  }
}

const parsed = (reply: SitePage) => JSON.parse(Buffer.from(bodyOf(reply)).toString())

/** @throws Error if the application has no such data */
function bodyOf({ status, body }: SitePage): Uint8Array {
  if (status !== 200) throw new Error(`The application answered a question about the site with status ${status}`)
  return body
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
