// `node cli/project/try-node.mjs 24` tries the program on another version of Node: reading notes, the store, and a start up to
// a served page. The version is installed from npm. The exit status is 2 if it is not available.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { env, root } from '../application/boot.mjs'
import { freePort } from '../shared/free-port.mjs'

const NOT_AVAILABLE = 2
const START_MS = 120_000
/**
 * Tests of everything that a version of Node can break: native modules, files and locks, sockets, processes, threads.
 */
const OF_THE_PLATFORM = [
  'lib/progress/sqlite-store',
  'lib/progress/postgres-store',
  'lib/progress/database',
  'cli/launcher/run-program',
  'lib/compiler/compiling/threads',
]

const folder = mkdtempSync(join(tmpdir(), 'haeseol-node-'))
process.exitCode = await tryNode(process.argv[2]).finally(() => rmSync(folder, { recursive: true, maxRetries: 5 }))

async function tryNode(major) {
  const node = getNode(major)
  if (node === null) return NOT_AVAILABLE
  const onIt = { ...env, PATH: `${dirname(node)}${delimiter}${env.PATH}` }
  const runs = (script, ...args) =>
    spawnSync(node, [join(root, script), ...args], { cwd: root, env: onIt, stdio: 'inherit' })
  if (runs('cli/haeseol.mjs', 'check', 'content').status !== 0) return 1
  if (runs('node_modules/vitest/vitest.mjs', 'run', ...OF_THE_PLATFORM).status !== 0) return 1
  return (await serves(node, onIt)) ? 0 : 1
}

/** @returns {string | null} the path of the program */
function getNode(major) {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${platform}-${process.arch}`
  const args = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${major}`]
  spawnSync('npm', args, { stdio: 'inherit', env, shell: process.platform === 'win32' })
  const node = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(node) ? node : null
}

/** Starts the application like `npm start` and requests a page. */
async function serves(node, onIt) {
  const port = await freePort()
  const data = { DATABASE_URL: `file:${join(folder, 'haeseol.db')}`, BUNDLE_DIR: join(folder, 'bundle') }
  const server = spawn(node, [join(root, 'cli/start.mjs')], {
    cwd: root,
    env: { ...onIt, ...data, PORT: String(port), HAESEOL_WATCH: '0' },
    stdio: 'inherit',
  })
  const ended = new Promise((done) => server.on('exit', done))
  const until = performance.now() + START_MS
  let isServed = false
  while (!isServed && server.exitCode === null && performance.now() < until) {
    await setTimeout(200)
    isServed = await hasPage(`http://127.0.0.1:${port}/ko`)
  }
  server.kill('SIGTERM')
  await ended
  return isServed
}

async function hasPage(url) {
  try {
    const response = await fetch(url)
    return response.ok && (await response.text()).includes('<main')
  } catch {
    return false
  }
}
