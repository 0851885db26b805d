import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { print } from './print'
import { publishInto, watchVault } from './publish'

/** The project: this file is bundled to .haeseol/cli/<build>/. */
const root = fileURLToPath(new URL('../../..', import.meta.url))
const LOOK_MS = 50

/**
 * `haeseol preview`: serves a vault to its author, and each note as soon as it is saved, with what is wrong with it.
 * Bundles and answers of a preview are its own; what learners have is not touched.
 */
export async function preview(vault: string): Promise<void> {
  const home = join(root, '.haeseol/preview', createHash('sha256').update(resolve(vault)).digest('hex').slice(0, 12))
  const bundles = join(home, 'bundle')
  mkdirSync(bundles, { recursive: true })
  const database = `file:${join(home, 'haeseol.db')}`
  process.env.DATABASE_URL = database
  await (await import('./migrate')).migrate()
  await publishInto(vault, bundles, true)
  const port = await freePort()
  const server = serve(port, { BUNDLE_DIR: bundles, DATABASE_URL: database, HAESEOL_PREVIEW: '1' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => server.kill(signal))
  server.on('exit', (code) => process.exit(code ?? 1))
  await isReady(port)
  await print(`Preview of ${vault} at http://localhost:${port}\n`)
  await watchVault(vault, () => publishInto(vault, bundles, true))
}

/** The built application, or the one in development where none is built. */
function serve(port: number, env: Record<string, string>) {
  const command = existsSync(join(root, '.next/BUILD_ID')) ? 'start' : 'dev'
  const next = join(root, 'node_modules/next/dist/bin/next')
  const args = [next, command, '-H', '127.0.0.1', '-p', String(port)]
  const stdio: ('ignore' | 'inherit')[] = ['ignore', 'ignore', 'inherit']
  return spawn(process.execPath, args, { cwd: root, stdio, env: { ...process.env, ...env } })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

async function isReady(port: number): Promise<void> {
  const isUp = () =>
    fetch(`http://127.0.0.1:${port}/api/ready`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await isUp())) await sleep(LOOK_MS)
}
