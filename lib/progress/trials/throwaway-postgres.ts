/** A temporary PostgreSQL server for tests: a new cluster that listens only on a socket in its own folder. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'

export class ThrowawayPostgres {
  private readonly folder: string
  private readonly server: ChildProcess

  private constructor(folder: string, server: ChildProcess) {
    this.folder = folder
    this.server = server
  }

  /** @param bin  the folder of the server's programs (`findPostgres`) */
  static async start(bin: string): Promise<ThrowawayPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'haeseol-pg-'))
    const user = unprivileged()
    if (user) chownSync(folder, user.uid, user.gid)
    const options = { ...user, cwd: folder, stdio: 'ignore' } as const
    const data = join(folder, 'data')
    execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'haeseol', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options)
    const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, '-c', 'listen_addresses='], options)
    const cluster = new ThrowawayPostgres(folder, server)
    await cluster.ready()
    return cluster
  }

  /** @returns the URL of a new, empty database */
  async createDatabase(name: string): Promise<string> {
    await this.query(`CREATE DATABASE "${name}"`)
    return this.url(name)
  }

  async query(sql: string, database = 'postgres') {
    const client = new Client({ connectionString: this.url(database) })
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }

  /** Freezes all of its processes, like a machine that hangs. */
  freeze(): void {
    this.signalAll('SIGSTOP')
  }

  thaw(): void {
    this.signalAll('SIGCONT')
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.server.once('exit', resolve))
    this.server.kill('SIGINT') // a fast shutdown, which closes open connections
    await ended
    rmSync(this.folder, { recursive: true })
  }

  private signalAll(signal: NodeJS.Signals): void {
    const { pid } = this.server
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
    for (const child of [pid!, ...children.map(Number)]) process.kill(child, signal)
  }

  private url(database: string): string {
    return `postgresql://haeseol@/${database}?host=${this.folder}`
  }

  private async ready(): Promise<void> {
    for (;;) {
      try {
        await this.query('SELECT 1')
        return
      } catch (error) {
        if (this.server.exitCode !== null) throw error
      }
      await setTimeout(50)
    }
  }
}

/** PostgreSQL refuses to run as root. Debian's package creates a user for it. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}
