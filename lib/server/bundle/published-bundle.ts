import 'server-only'
import { readFileSync } from 'node:fs'
import { CURRENT_FILE, type Current } from '../../model/bundle'
import type { BundleId } from '../../model/ids'
import { warn } from '../process/log'
import { observeBehind } from '../process/metrics'
import { inBundles } from '../process/paths'
import { Bundle } from './bundle'

/** How long to wait before opening a bundle again. Doubles with each failure, up to a minute. */
const RETRY_MS = 1_000
const MAX_RETRY_MS = 60_000

const ADVICE = 'Save a note or run `haeseol publish <vault>` to repair or replace it.'

interface Attempt {
  id: BundleId
  bundle: Promise<Bundle>
  /** By the monotonic clock. Infinite unless the bundle failed to open. */
  retryAt: number
  /** How often it was tried before. */
  tries: number
}

/** Keeps the published bundle open, and opens a new one when `current.json` names it. */
export class PublishedBundle {
  private attempt: Attempt | null = null
  private opened: Bundle | null = null

  /**
   * The newest bundle. If it does not open, the one before stays in service, and opening is retried with growing
   * pauses.
   * @throws if none was ever published, or the only one does not open
   */
  async current(): Promise<Bundle> {
    const id = this.read()
    if (this.attempt?.id !== id || performance.now() >= this.attempt.retryAt) this.attempt = this.tryOpening(id)
    return this.attempt.bundle
  }

  /**
   * Reads one line for each request. Nothing cheaper is reliable: a file's time depends on a clock that can be set
   * back, inodes are reused, and watchers are notified late.
   */
  private read(): BundleId {
    try {
      return (JSON.parse(readFileSync(inBundles(CURRENT_FILE), 'utf8')) as Current).id
    } catch (error) {
      if (this.attempt === null) throw error
      warn(
        'current.json',
        `${inBundles(CURRENT_FILE)} cannot be read, so the previous bundle stays in service: ${error}`,
      )
      return this.attempt.id
    }
  }

  private tryOpening(id: BundleId): Attempt {
    const tries = this.attempt?.id === id ? this.attempt.tries + 1 : 0
    const attempt: Attempt = { id, bundle: this.open(id), retryAt: Number.POSITIVE_INFINITY, tries }
    const before = this.opened
    attempt.bundle = attempt.bundle.catch((error) => {
      attempt.retryAt = performance.now() + Math.min(MAX_RETRY_MS, RETRY_MS * 2 ** tries)
      const meanwhile = before === null ? 'nothing is served' : 'the previous bundle stays in service'
      warn('bundle', `${inBundles(id)} does not open, so ${meanwhile}. Will try again. ${error}. ${ADVICE}`)
      observeBehind(true)
      if (before === null) throw error
      return before
    })
    return attempt
  }

  private async open(id: BundleId): Promise<Bundle> {
    const bundle = await Bundle.open(inBundles(id), this.opened)
    this.opened = bundle
    observeBehind(false)
    return bundle
  }
}
