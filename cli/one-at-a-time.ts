/** Runs work that is requested often: one run at a time, and one run for all requests that arrived meanwhile. */
export class OneAtATime {
  readonly #work: () => Promise<void>
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  #isWantedAgain = false

  constructor(work: () => Promise<void>) {
    this.#work = work
  }

  /** Runs the work after a pause without further requests. */
  whenQuietFor(quietMs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.run(), quietMs)
  }

  /** Runs the work now, or once more after the current run. */
  run(): Promise<void> {
    this.#isWantedAgain = true
    this.#running ??= this.#runWhileWanted()
    return this.#running
  }

  async #runWhileWanted(): Promise<void> {
    try {
      while (this.#isWantedAgain) {
        this.#isWantedAgain = false
        await this.#work()
      }
    } finally {
      this.#running = undefined
    }
  }
}
