import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import type { AppServer } from './support/app-server.mjs'
import { ClockedServer } from './support/clocked-server.mjs'

const VERSIONS = 5
const PUBLISHES = 40
const PUBLISH_MS = 200
const POLL_MS = 20

/** Bundles of a vault with one note, whose text states its version. Any of them can be made current. */
class Versions {
  readonly vault = mkdtempSync(join(tmpdir(), 'haeseol-versions-'))
  private readonly bundles: string[] = []
  /**
   * The versions in the order in which they became current. The last may be becoming current: #settled is then before
   * it.
   */
  private readonly history: number[] = []
  private settled = -1

  /** Compiles all versions and serves the last. */
  async open(): Promise<ClockedServer> {
    const server = await ClockedServer.open(this.vault)
    for (let version = 0; version < VERSIONS; version++) {
      writeFileSync(join(this.vault, 'lamp.md'), `# Lamp\n\nThis is version ${version}.\n`)
      await server.publish()
      this.bundles.push(readFileSync(join(server.env.BUNDLE_DIR, 'current.json'), 'utf8'))
    }
    this.publish(server, VERSIONS - 1)
    return server
  }

  /** Like the compiler: by one rename. */
  publish(server: AppServer, version: number): void {
    const file = join(server.env.BUNDLE_DIR, 'current.json')
    writeFileSync(`${file}.fresh`, this.bundles[version]!)
    this.history.push(version)
    renameSync(`${file}.fresh`, file)
    this.settled = this.history.length - 1
  }

  /** Starts observing. @returns a function that returns all versions that were current since then */
  since(): () => number[] {
    const from = this.settled
    return () => this.history.slice(from)
  }
}

/** A browser that caches a page and revalidates it. */
class Reader {
  private kept = { tag: '', version: -1 }
  private readonly versionOf = new Map<string, number>()
  readonly counts = { polls: 0, 'not modified': 0, mismatched: 0, stale: 0 }

  async poll(url: string, current: () => number[]): Promise<void> {
    const kept = this.kept
    const reply = await fetch(url, kept.tag === '' ? {} : { headers: { 'if-none-match': kept.tag } })
    const shown = reply.status === 304 ? kept : await this.read(reply)
    this.counts.polls++
    if (reply.status === 304) this.counts['not modified']++
    if (!current().includes(shown.version)) this.counts.stale++
    this.kept = shown
  }

  /** A tag belongs to one version for ever. */
  private async read(reply: Response) {
    const tag = reply.headers.get('etag') ?? ''
    const version = Number(/This is version (\d+)/.exec(await reply.text())![1])
    if ((this.versionOf.get(tag) ?? version) !== version) this.counts.mismatched++
    this.versionOf.set(tag, version)
    return { tag, version }
  }
}

test('a page and its tag are of the bundle that is current, publish after publish, whatever the clock says', async () => {
  const versions = new Versions()
  const server = await versions.open()
  const reader = new Reader()
  const polls: Promise<void>[] = []
  const polling = setInterval(() => {
    polls.push(reader.poll(`${server.url}/en/notes/lamp`, versions.since()))
  }, POLL_MS)
  for (let n = 0; n < PUBLISHES; n++) {
    versions.publish(server, n % VERSIONS)
    if (n === PUBLISHES / 2) await server.moveTo(-1 / 24)
    await sleep(PUBLISH_MS)
  }
  clearInterval(polling)
  await Promise.all(polls)
  console.log(`${PUBLISHES} publishes: ${JSON.stringify(reader.counts)}`)
  expect(reader.counts).toMatchObject({ mismatched: 0, stale: 0 })
  expect(reader.counts['not modified'], 'the page was also kept').toBeGreaterThan(0)
  await server.close()
  rmSync(versions.vault, { recursive: true })
})
