// Two instances with one PostgreSQL and one folder of bundles. Either may stop at any time. They are behind the proxy
// of compose.postgres.yaml if Caddy is available; otherwise learners try one instance after the other.
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml'
import { freePort } from '../cli/shared/free-port.mjs'
import { hasPostgres, openPostgres, POSTGRES_NEEDED } from '../lib/progress/trials/test-postgres'
import { AppServer } from './support/app-server.mjs'
import { debianProgram } from './support/debian-program'
import { anyAnswer, Learner } from './support/learner.mjs'

const LEARNERS = 8
const ANSWERS = 30
const KILLS = 4

test('of two instances on one PostgreSQL either may be killed, and no answer is lost', async () => {
  test.setTimeout(300_000)
  test.skip(!hasPostgres, POSTGRES_NEEDED)
  const postgres = await openPostgres()
  const folder = mkdtempSync(join(tmpdir(), 'haeseol-instances-'))
  const settings = {
    DATABASE_URL: await postgres.createDatabase('instances'),
    BUNDLE_DIR: join(folder, 'bundle'),
    HAESEOL_SECRET: 'a secret that both instances have, of some length',
  }
  const vault = join(folder, 'vault')
  cpSync('e2e/vault', vault, { recursive: true })
  const instances = [
    new AppServer(vault, await freePort(), settings),
    new AppServer(vault, await freePort(), settings),
  ] as const
  const proxy = await startProxy(
    folder,
    instances.map(({ port }) => port),
  )
  const urls = proxy === null ? instances.map(({ url }) => url) : [proxy.url]
  try {
    await Promise.all(instances.map((instance) => instance.publish()))
    await Promise.all(instances.map((instance) => instance.start()))
    let acknowledged = 0
    const killing = (async () => {
      for (let kill = 1; kill <= KILLS; kill++) {
        while (acknowledged < (kill * LEARNERS * ANSWERS) / (KILLS + 1)) await setTimeout(5)
        const instance = instances[kill % 2]!
        await instance.stop('SIGKILL')
        await instance.start()
      }
    })()
    const study = async () => {
      const learner = new Learner(urls[0]!)
      let turns = 0
      const insist = async (send: () => Promise<{ status: number; text: string }>) => {
        for (;;) {
          learner.url = urls[turns++ % urls.length]!
          const reply = await send().catch(() => null)
          if (reply !== null && reply.status < 300) return JSON.parse(reply.text)
          if (reply !== null && reply.status < 500) throw new Error(`Refused: ${reply.status} ${reply.text}`)
          await setTimeout(50)
        }
      }
      const exam = { kind: 'exam', from: { tags: ['drink/', 'library/'] }, minutes: 600 }
      const { id, items } = await insist(() => learner.send('POST', '/api/sittings', exam))
      const answers: string[] = []
      for (let turn = 0; turn < ANSWERS; turn++) {
        const item = items[turn % items.length]
        const seq = 1 + Math.floor(turn / items.length)
        await insist(() => learner.answer(id, item.id, { seq, options: anyAnswer(item) }))
        answers.push(`${id} ${item.id} ${seq}`)
        acknowledged++
      }
      return { learner, answers }
    }
    const studies = await Promise.all(Array.from({ length: LEARNERS }, study))
    await killing
    let [lost, doubled] = [0, 0]
    for (const { learner, answers } of studies) {
      const { responses } = await learner.export()
      const stored = responses.map(({ sitting, item, seq }) => `${sitting} ${item} ${seq}`)
      lost += answers.filter((answer) => !stored.includes(answer)).length
      doubled += stored.length - new Set(stored).size
    }
    console.log(
      `${acknowledged} answers acknowledged by two instances${proxy ? ' behind Caddy' : ''}, ${KILLS} kills: ${lost} lost, ${doubled} doubled`,
    )
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 })
  } finally {
    proxy?.process.kill()
    for (const instance of instances) await instance.close()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** @returns null if Caddy is not available */
async function startProxy(folder: string, ports: number[]): Promise<{ url: string; process: ChildProcess } | null> {
  const caddy = debianProgram('usr/bin/caddy', ['caddy'])
  if (caddy === null) return null
  const compose = load(readFileSync('compose.postgres.yaml', 'utf8'), { schema: CORE_SCHEMA.withTags(mergeTag) })
  const { content } = (compose as { configs: { caddyfile: { content: string } } }).configs.caddyfile
  const [first, second] = ports.map((port) => `127.0.0.1:${port}`)
  const here = content.replace('$$', '$').replace('first:3000', first!).replace('second:3000', second!)
  const file = join(folder, 'Caddyfile')
  writeFileSync(file, `{\nadmin off\nstorage file_system ${folder}\n}\n${here}`)
  const url = `http://127.0.0.1:${await freePort()}`
  const args = ['run', '--config', file, '--adapter', 'caddyfile']
  return { url, process: spawn(caddy, args, { env: { ...process.env, SITE: url }, stdio: 'ignore' }) }
}
