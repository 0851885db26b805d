// The built application as a process of its own, with a vault, a database and bundles of its own: for what a shared
// server cannot stand, such as edits of the vault or SIGKILL.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../cli/free-port.mjs'
import { NO_LIMITS } from './no-limits.mjs'

const root = resolve(import.meta.dirname, '..')

/** A server that can be killed, started again on the same folders and port, and published to while it runs. */
export class AppServer {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #process
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #watcher
  #log = ''

  /**
   * @param {string} vault  the folder of notes
   * @param {number} port
   * @param {Record<string, string | undefined>} settings  further environment; undefined takes a setting away
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

  /** What the server said so far. */
  get log() {
    return this.#log
  }

  /** Makes the vault as it is now what is served, without a word to the server. */
  async publish() {
    const publishing = this.#spawn('cli/haeseol.mjs', 'publish', this.vault)
    let said = ''
    publishing.stdout.on('data', (text) => (said += text))
    publishing.stderr.on('data', (text) => (said += text))
    await ended(publishing)
    if (!/^(?:Published|Unchanged): /m.test(said)) throw new Error(`Not published: ${said}`)
    return said
  }

  /** Publishes from now on whatever is saved in the vault, as `npm start` does. */
  watch() {
    this.#watcher = this.#spawn('cli/haeseol.mjs', 'publish', this.vault, '--watch')
    for (const stream of [this.#watcher.stdout, this.#watcher.stderr]) stream.on('data', (text) => (this.#log += text))
  }

  /** Resolves once pages are served. */
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

  /** The id of the bundle that is served; null while the server does not answer. */
  async bundle() {
    try {
      const response = await fetch(`${this.url}/api/ready`)
      return response.ok ? (await response.json()).bundle : null
    } catch {
      return null
    }
  }

  /** @returns the id of the next bundle that is served after this one */
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

  /** Ends the server at once, as a power cut would end it, or in order. @returns its exit status */
  async stop(signal = 'SIGTERM') {
    const child = this.#process
    this.#process = undefined
    if (child === undefined || child.exitCode !== null) return child?.exitCode ?? null
    const end = ended(child)
    child.kill(signal)
    return end
  }

  /** Stops, and forgets all that was kept. */
  async close() {
    this.#watcher?.kill()
    await this.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  #spawn(script, ...args) {
    return spawn(process.execPath, [join(root, script), ...args], { cwd: root, env: this.env, stdio: 'pipe' })
  }
}

/** @returns {Promise<number | null>} the status; null when a signal ended it */
function ended(child) {
  return new Promise((done) => child.on('close', done))
}
