// The application with a clock of its own, which can be changed while it runs.
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { AppServer } from './app-server.mjs'

const CLOCK = resolve(import.meta.dirname, 'shifted-clock.mjs')
const DAY_MS = 86_400_000

export class ClockedServer extends AppServer {
  #file

  /**
   * @param {string} vault
   * @param {number} port
   * @param {Record<string, string | undefined>} settings
   */
  constructor(vault, port, settings) {
    super(vault, port, settings)
    this.#file = join(this.folder, 'clock')
    writeFileSync(this.#file, '0')
    Object.assign(this.env, { NODE_OPTIONS: `--import=${CLOCK}`, CLOCK_FILE: this.#file })
  }

  /** Sets the clock a number of days ahead of the real one, or behind it. It continues from there. */
  async moveTo(days) {
    const ahead = Math.round(days * DAY_MS)
    writeFileSync(this.#file, String(ahead))
    process.kill(this.pid, 'SIGUSR2')
    while ((await this.#today()) !== dateAt(Date.now() + ahead)) await setTimeout(20)
  }

  /** Today's date, according to the default plan. */
  async #today() {
    const { days } = await (await fetch(`${this.url}/api/me/plan`)).json()
    return days[0].date
  }
}

/** In the time zone of this machine, which the server has too. */
const dateAt = (at) => new Date(at).toLocaleDateString('sv-SE')
