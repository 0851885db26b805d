// `npm run try:image`: follows the Dockerfile on this machine, for machines without Docker. The folders of the image
// are in a temporary folder, the base image is this machine, and the user `node` is `nobody`. The container is a
// process in its own namespace, so that its processes get the same ids at each start.
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { root } from '../application/boot.mjs'
import { freePort } from '../shared/free-port.mjs'
import { commandOf, healthCheckOf, readDockerfile, settingsOf } from './dockerfile.mjs'
import { isolated, processOne } from './isolated.mjs'

const NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
const disk = mkdtempSync(join(tmpdir(), 'haeseol-image-'))
chmodSync(disk, 0o755)
/** Maps the paths of the image to this machine. */
const onDisk = (text) => text.replace(/(?<![\w./-])\/(src|app|tmp|data|vault)(?![\w-])/g, `${disk}/$1`)

try {
  const context = join(disk, 'context')
  execFileSync('git', ['clone', '--quiet', root, context])
  const stages = readDockerfile(root)
  for (const stage of stages) runStage(stage, context)
  console.log(
    `image beyond its base: ${execFileSync('du', ['-sm', join(disk, 'app')], { encoding: 'utf8' }).split('\t')[0]} MB`,
  )
  cpSync(join(context, 'content'), join(disk, 'vault'), { recursive: true })
  await tryContainer(stages.at(-1))
} finally {
  rmSync(disk, { recursive: true, force: true })
}

function runStage(stage, context) {
  let folder = disk
  mkdirSync(join(disk, 'tmp'), { recursive: true })
  for (const { name, text } of stage) {
    if (name === 'WORKDIR') folder = onDisk(text)
    mkdirSync(folder, { recursive: true })
    if (name === 'COPY' && !text.startsWith('--from')) copy(text.split(' '), context, folder)
    if (name !== 'RUN') continue
    console.log(`RUN ${text}`)
    const here = onDisk(text).replace('chown node:node', 'chown 65534:65534')
    execFileSync('sh', ['-ec', here], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  }
}

function copy(names, context, folder) {
  const to = join(folder, names.at(-1))
  for (const name of names.slice(0, -1))
    cpSync(join(context, name), name === '.' ? to : join(to, name), { recursive: true })
}

/** Starts the container, kills it, starts it again, and stops it like Docker. */
async function tryContainer(stage) {
  const port = String(await freePort())
  const settings = Object.entries(settingsOf(stage)).map(([name, value]) => [name, onDisk(value)])
  const env = { PATH: `${dirname(process.execPath)}:${process.env.PATH}`, ...Object.fromEntries(settings), PORT: port }
  const [program, ...args] = isolated([...NOBODY, ...commandOf(stage)])
  const start = () => spawn(program, args, { cwd: join(disk, 'app'), env, stdio: 'inherit' })
  const isWell = () => {
    const [check, ...rest] = healthCheckOf(stage)
    try {
      execFileSync(check, rest, { env, stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  }
  const serves = async (container) => {
    while (!isWell()) {
      if (container.exitCode !== null) throw new Error('The container ended before it served')
      await setTimeout(200)
    }
    const { status } = await fetch(`http://127.0.0.1:${port}/ko`)
    if (status !== 200) throw new Error(`Expected the home page, got ${status}`)
  }
  const first = start()
  await serves(first)
  const killed = new Promise((done) => first.once('exit', done))
  // Not `unshare`: a process that changed its user does not hear of its parent's death.
  process.kill(processOne(first.pid), 'SIGKILL')
  await killed
  const second = start()
  await serves(second)
  const ended = new Promise((done) => second.once('exit', done))
  process.kill(processOne(second.pid), 'SIGTERM')
  console.log(
    `serves, serves again after SIGKILL with the same process numbers, and ends by SIGTERM with status ${await ended}`,
  )
}
