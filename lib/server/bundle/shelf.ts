import 'server-only'
import { readFileSync } from 'node:fs'
import { CURRENT_FILE, type Current } from '../../model/bundle'
import type { BundleId } from '../../model/ids'
import { warn } from '../process/log'
import { observeBehind } from '../process/metrics'
import { inBundles } from '../process/paths'
import { Bundle } from './bundle'

/** How long a bundle that did not open is left alone: twice as long after each time, up to a minute. */
const RETRY_MS = 1_000
const LONGEST_RETRY_MS = 60_000

const ADVICE = 'Save a note or run `haeseol publish <vault>`: that makes it whole, or takes its place.'

interface Taken {
  id: BundleId
  bundle: Promise<Bundle>
  /** By the monotonic clock. Never, for a bundle that opened. */
  retryAt: number
  /** How often it was tried before. */
  tries: number
}

/** Keeps the published bundle open, and takes up a new one when `current.json` names it. */
export class Shelf {
  #taken: Taken | null = null
  #opened: Bundle | null = null

  /**
   * The bundle that is current at this moment. A bundle that does not open leaves the one before it in service, and is
   * tried again, soon at first.
   * @throws when none was ever published, or the only one does not open
   */
  async current(): Promise<Bundle> {
    const id = this.#read()
    if (this.#taken?.id !== id || performance.now() >= this.#taken.retryAt) this.#taken = this.#take(id)
    return this.#taken.bundle
  }

  /**
   * One line is read for each request. Nothing cheaper is always right: the time of a file goes by a clock that can be
   * set back, an inode is given out again, and a watcher is told later.
   */
  #read(): BundleId {
    try {
      return (JSON.parse(readFileSync(inBundles(CURRENT_FILE), 'utf8')) as Current).id
    } catch (error) {
      if (this.#taken === null) throw error
      warn('current.json', `${inBundles(CURRENT_FILE)} cannot be read, so the bundle before goes on: ${error}`)
      return this.#taken.id
    }
  }

  #take(id: BundleId): Taken {
    const tries = this.#taken?.id === id ? this.#taken.tries + 1 : 0
    const taken: Taken = { id, bundle: this.#open(id), retryAt: Number.POSITIVE_INFINITY, tries }
    const before = this.#opened
    taken.bundle = taken.bundle.catch((error) => {
      taken.retryAt = performance.now() + Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** tries)
      const meanwhile = before === null ? 'nothing is served' : 'the bundle before goes on'
      warn('bundle', `${inBundles(id)} does not open, ${meanwhile}; it is tried again. ${error}. ${ADVICE}`)
      observeBehind(true)
      if (before === null) throw error
      return before
    })
    return taken
  }

  async #open(id: BundleId): Promise<Bundle> {
    const bundle = await Bundle.open(inBundles(id), this.#opened)
    this.#opened = bundle
    observeBehind(false)
    return bundle
  }
}
