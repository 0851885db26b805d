/** Work that is asked for often, and done once for all who asked meanwhile. */
export class OneAtATime {
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  #isWantedAgain = false

  constructor(private readonly work: () => Promise<void>) {}

  /** Does the work when nobody has asked for it again for so long. */
  whenQuietFor(quietMs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.run(), quietMs)
  }

  /** Does the work; where it is being done, once more after that. */
  run(): Promise<void> {
    this.#isWantedAgain = true
    this.#running ??= this.#runWhileWanted()
    return this.#running
  }

  async #runWhileWanted(): Promise<void> {
    try {
      while (this.#isWantedAgain) {
        this.#isWantedAgain = false
        await this.work()
      }
    } finally {
      this.#running = undefined
    }
  }
}
