/** Runs work that is requested often: one run at a time, and one run for all requests that arrived meanwhile. */
export class OneAtATime {
  private readonly work: () => Promise<void>
  private timer: NodeJS.Timeout | undefined
  private running: Promise<void> | undefined
  private isWantedAgain = false

  constructor(work: () => Promise<void>) {
    this.work = work
  }

  /** Runs the work after a pause without further requests. */
  whenQuietFor(quietMs: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.run(), quietMs)
  }

  /** Runs the work now, or once more after the current run. */
  run(): Promise<void> {
    this.isWantedAgain = true
    this.running ??= this.runWhileWanted()
    return this.running
  }

  private async runWhileWanted(): Promise<void> {
    try {
      while (this.isWantedAgain) {
        this.isWantedAgain = false
        await this.work()
      }
    } finally {
      this.running = undefined
    }
  }
}
