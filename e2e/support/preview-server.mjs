// `haeseol preview` as a separate process.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

export class PreviewServer {
  /** Its output so far. */
  log = ''
  url = ''
  #home = ''
  #process

  /**
   * @param {string} vault  the folder of notes
   * @param {string[]} options  of the command
   */
  constructor(vault, options) {
    const args = [join(root, 'cli/haeseol.mjs'), 'preview', vault, ...options]
    this.#process = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    const keep = (/** @type {Buffer} */ text) => {
      this.log += text
    }
    this.#process.stdout.on('data', keep)
    this.#process.stderr.on('data', keep)
  }

  /** Previews a vault. The application must be built. */
  static async open(/** @type {string} */ vault, /** @type {string[]} */ ...options) {
    const preview = new PreviewServer(vault, options)
    await preview.#toldItsAddress()
    return preview
  }

  /** How many times it compiled the vault and found a change. */
  get compilations() {
    return this.log.match(/^Published/gm)?.length ?? 0
  }

  /** Kills it, like the system when memory is short. */
  async kill() {
    this.#process.kill('SIGKILL')
    await once(this.#process, 'exit')
  }

  /** Stops, and deletes all data. */
  async close() {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      this.#process.kill()
      await once(this.#process, 'close')
    }
    rmSync(this.#home, { recursive: true, force: true })
  }

  /** @returns {Promise<void>} */
  #toldItsAddress() {
    return new Promise((done, fail) => {
      this.#process.on('exit', (code) => fail(new Error(`haeseol preview ended with ${code}: ${this.log}`)))
      this.#process.stdout.on('data', () => {
        const told = /at (http:\S+), kept in (.+)\n/.exec(this.log)
        if (told === null) return
        this.url = told[1] ?? ''
        this.#home = told[2] ?? ''
        done()
      })
    })
  }
}
