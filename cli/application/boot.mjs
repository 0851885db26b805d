// The steps from a clean clone to a built application, for `npm start` and `npm test`. Each step is skipped if its
// inputs have not changed. Nothing here needs an installed package.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { basePathOf, buildFolderOf } from './base-path.mjs'

export const root = resolve(import.meta.dirname, '../..')
const stampFile = join(root, '.haeseol', 'stamps.json')

/**
 * The environment of every child process: no telemetry, no engine download (any executable satisfies Prisma's check).
 */
export const env = {
  ...process.env,
  BASE_PATH: readBasePath(),
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
}

function readBasePath() {
  try {
    return basePathOf(process.env.BASE_PATH)
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Haeseol needs Node 20.19 or newer; this is ${process.version}.`)
  process.exit(1)
}

/** Runs a command and shows its output. Ends this process if it fails. */
export function run(command, args, options = {}) {
  const shell = process.platform === 'win32' && command === 'npm'
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env, shell, ...options })
  if (status === 0) return
  console.error(`\n${[command, ...args].join(' ')} ended with ${error?.message ?? `status ${status}`}`)
  process.exit(status || 1)
}

export const node = (script, ...args) => run(process.execPath, [join(root, script), ...args])

let count = 0

/**
 * Runs a step and prints its duration to standard error, since a program may read what a command prints. With `inputs`,
 * the step is skipped if they and the setting are the same as when it last began: a source that is saved during a build may
 * not be part of it.
 * @param writesInputs  the work changes some of its inputs, so compare them with their state at its end
 */
export function step(label, work, { inputs, output, setting = '', writesInputs = false } = {}) {
  const name = `[${++count}] ${label}`
  const stateOf = () => inputs && `${hashOf(inputs)}${setting}`
  const state = stateOf()
  if (state && readStamps()[output] === state && existsSync(join(root, output))) {
    console.error(`${name}: up to date`)
    return
  }
  console.error(`${name} …`)
  const start = Date.now()
  work()
  if (state) writeStamp(output, writesInputs ? stateOf() : state)
  console.error(`${name}: done in ${((Date.now() - start) / 1000).toFixed(1)} s`)
}

const readStamps = () => (existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {})

function writeStamp(output, state) {
  mkdirSync(join(root, '.haeseol'), { recursive: true })
  writeFileSync(stampFile, JSON.stringify({ ...readStamps(), [output]: state }, null, 2))
}

/** A hash of the names and bytes below some paths, without tests. */
function hashOf(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    const stats = statSync(join(root, path), { throwIfNoEntry: false })
    if (stats?.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort())
        if (!/^(generated|fixtures)$/.test(name)) add(join(path, name))
    } else if (stats && !/\.test\.tsx?$/.test(path)) {
      hash.update(`${path}\0`).update(readFileSync(join(root, path)))
    }
  }
  paths.forEach(add)
  return hash.digest('hex')
}

const LOCK = ['package.json', 'package-lock.json']
/** The files and folders that the application is built from. */
export const BUILD_INPUTS = [
  ...LOCK,
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'next.config.ts',
  'cli/application/base-path.mjs',
  'cli/application/pack-files.mjs',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'tsconfig.json',
]

export function install() {
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error']
  step('install packages', () => run('npm', args), {
    inputs: LOCK,
    output: 'node_modules/.package-lock.json',
    writesInputs: true,
  })
}

export function generate() {
  const work = () => run(process.execPath, [join(root, 'prisma/generate.mjs')], { stdio: ['inherit', 2, 2] })
  step('generate the database client', work, {
    inputs: ['prisma', 'package-lock.json'],
    output: 'prisma/generated',
  })
}

export function build() {
  const folder = buildFolderOf(env.BASE_PATH)
  const work = () => {
    node('node_modules/next/dist/bin/next', 'build')
    node('cli/application/pack-files.mjs', folder)
  }
  step('build the application', work, {
    inputs: BUILD_INPUTS,
    output: `${folder}/BUILD_ID`,
    setting: env.BASE_PATH,
  })
}
