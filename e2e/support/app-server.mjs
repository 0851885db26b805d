// The built application as a separate process with its own vault, database and bundles, for tests that a shared server
// cannot survive, such as edits of the vault or SIGKILL.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../../cli/shared/free-port.mjs'
import { NO_LIMITS } from './no-limits.mjs'

const root = resolve(import.meta.dirname, '../..')

/** A server that can be killed, restarted on the same folders and port, and published to while it runs. */
export class AppServer {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #process
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #watcher
  #log = ''

  /**
   * @param {string} vault  the folder of notes
   * @param {number} port
   * @param {Record<string, string | undefined>} settings  additional environment variables; undefined removes one
   */
  constructor(vault, port, settings) {
    this.vault = vault
    this.port = port
    this.url = `http://localhost:${port}`
    this.folder = mkdtempSync(join(tmpdir(), 'haeseol-app-'))
    this.env = {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: `file:${join(this.folder, 'haeseol.db')}`,
      BUNDLE_DIR: join(this.folder, 'bundle'),
      HAESEOL_FREE_DISK_MB: '0',
      ...NO_LIMITS,
      ...settings,
    }
  }

  /**
   * Publishes the vault and serves it. The application must be built.
   * @template {AppServer} S
   * @this {new (vault: string, port: number, settings: Record<string, string | undefined>) => S}
   * @param {string} vault
   * @param {Record<string, string | undefined>} [settings]
   * @returns {Promise<S>}
   */
  static async open(vault, settings = {}) {
    const server = new this(vault, await freePort(), settings)
    await server.publish()
    await server.start()
    return server
  }

  get pid() {
    return this.#process?.pid
  }

  /** The output of the server so far. */
  get log() {
    return this.#log
  }

  /** Publishes the present vault without notifying the server. */
  async publish() {
    const publishing = this.#spawn('cli/haeseol.mjs', 'publish', this.vault)
    let said = ''
    publishing.stdout.on('data', (text) => (said += text))
    publishing.stderr.on('data', (text) => (said += text))
    await ended(publishing)
    if (!/^(?:Published|Unchanged): /m.test(said)) throw new Error(`Not published: ${said}`)
    return said
  }

  /** From now on, publishes saved notes like `npm start`. */
  watch() {
    this.#watcher = this.#spawn('cli/haeseol.mjs', 'publish', this.vault, '--watch')
    for (const stream of [this.#watcher.stdout, this.#watcher.stderr]) stream.on('data', (text) => (this.#log += text))
  }

  /** Resolves when pages are served. */
  async start() {
    const child = this.#spawn('cli/front.mjs')
    this.#process = child
    const keep = (text) => (this.#log += text)
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    while (!(await this.isReady())) {
      if (child.exitCode !== null) throw new Error(`The server ended before it served: ${this.#log}`)
      await setTimeout(50)
    }
  }

  /** From now on, nobody reads what the server logs, as if the program behind its pipe had died. */
  deafen() {
    for (const stream of [this.#process.stdout, this.#process.stderr]) stream.destroy()
  }

  /** The id of the served bundle; null while the server does not answer. */
  async bundle() {
    try {
      const response = await fetch(`${this.url}/api/ready`)
      return response.ok ? (await response.json()).bundle : null
    } catch {
      return null
    }
  }

  /** @returns the id of the next served bundle */
  async bundleAfter(before) {
    for (;;) {
      const now = await this.bundle()
      if (now !== null && now !== before) return now
      await setTimeout(20)
    }
  }

  async isReady() {
    return (await this.bundle()) !== null
  }

  /** Ends the server immediately, like a power cut, or gracefully. @returns its exit status */
  async stop(signal = 'SIGTERM') {
    const child = this.#process
    this.#process = undefined
    if (child === undefined || child.exitCode !== null) return child?.exitCode ?? null
    const end = ended(child)
    child.kill(signal)
    return end
  }

  /** Stops, and deletes all data. */
  async close() {
    this.#watcher?.kill()
    await this.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  #spawn(script, ...args) {
    return spawn(process.execPath, [join(root, script), ...args], { cwd: root, env: this.env, stdio: 'pipe' })
  }
}

/** @returns {Promise<number | null>} the exit status; null if a signal ended it */
function ended(child) {
  return new Promise((done) => child.on('close', done))
}
