// Programs that the tests need. Each is looked for, and otherwise installed if possible. Each step is printed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { findPostgres } from '../../lib/progress/trials/find-postgres.mjs'
import { env, root } from '../application/boot.mjs'
import { findBrowser } from '../shared/find-browser.mjs'

/** @returns {boolean} whether there is a browser, possibly after installing one */
export function getBrowser() {
  const { chromium } = createRequire(import.meta.url)('@playwright/test')
  const find = () => findBrowser(env, chromium.executablePath())
  const download = [process.execPath, join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium']
  return findOrGet(find, [
    aptGet('chromium-headless-shell', 'fonts-noto-cjk'),
    aptGet('chromium', 'fonts-noto-cjk'), // systems whose packages have no shell
    download,
  ])
}

/** @returns {boolean} whether there is a PostgreSQL server or its programs, possibly after installing them */
export function getPostgres() {
  if (env.TEST_DATABASE_URL) return true
  return findOrGet(() => findPostgres(env), [aptGet('postgresql')])
}

function findOrGet(find, commands) {
  for (const command of [null, ...commands.filter((command) => command !== undefined)]) {
    if (command !== null && !runs(command)) continue
    const found = find()
    if (found) console.log(`found: ${found}`)
    if (found) return true
  }
  console.error('not found, and it could not be installed')
  return false
}

function runs([program, ...args]) {
  console.log(`not found: ${[program, ...args].join(' ')}`)
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', env }).status === 0
}

/** The command that installs Debian packages; undefined if this is not possible. */
function aptGet(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  return ['sh', '-c', `apt-get update -q && apt-get install -y -q --no-install-recommends ${packages.join(' ')}`]
}
